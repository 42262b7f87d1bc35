export { freestPictogram, type Pictogram, pictograms } from './pictogram.ts'
export {
  longestFirstName,
  showsNames,
  tidyFirstName,
  type Workshop,
  type WorkshopState,
  workshopState,
} from './workshop.ts'
export { readCode } from './workshop-code.ts'
