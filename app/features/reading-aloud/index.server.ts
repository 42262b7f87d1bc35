export { closeVoice, openVoice, type Sound, speak } from './speak.server.ts'
export { offersListening, spokenText } from './spoken-text.ts'
export { VoiceBusyError } from './voice-thread.server.ts'
