// The rules of `drag.js`, which browsers load as it is written.
type Box = { left: number; right: number; top: number; bottom: number }

export declare function nearestBox(boxes: Box[], x: number, y: number, far: number): number
export declare function orderOf(places: number[]): number[]
export declare function putAt(order: number[], line: number, target: number): number[]
export declare function scrollSpeed(at: {
  y: number
  from: number
  height: number
  top: number
  bottom: number
}): number
