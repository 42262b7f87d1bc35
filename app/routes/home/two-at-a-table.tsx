/** The hyphen of the house: the table joins two people. */
export function TwoAtATable() {
  return (
    <svg
      viewBox="0 0 560 520"
      role="img"
      aria-label="Une femme âgée et un jeune homme, assis à la même table. Elle appuie sur un téléphone qu’il tient."
    >
      <path className="l" d="M292-400V34" />
      <path className="y" d="M252 82q4-46 40-48 36 2 40 48z" />
      <path className="l" d="M252 82q4-46 40-48 36 2 40 48zM280 82q12 16 24 0" />
      <path className="b" d="M18 424c0-104 34-150 104-158 78 2 112 58 118 158z" />
      <path className="sa" d="M104 238h46v40q-22 26-46 0z" />
      <path className="h" d="M66 172c-6-64 34-96 76-92 46 4 66 40 58 92l-10 44H76z" />
      <circle className="h" cx="118" cy="72" r="27" />
      <path className="sa" d="M86 168q50-2 76-36 16 8 24 32c4 50-20 88-52 88-30 0-48-34-48-84z" />
      <path
        className="l"
        d="M112 174a17 17 0 1 0 34 0 17 17 0 1 0-34 0zm44 0a15 15 0 1 0 30 0 15 15 0 1 0-30 0zm-10-3q5-4 10 0M112 170l-24-6M150 184q10 10 0 17M130 220q18 12 34 0"
      />
      <circle className="k" cx="131" cy="175" r="3.5" />
      <circle className="k" cx="172" cy="175" r="3.5" />
      <path className="l" d="M98 74q18-18 40-4" />
      <path className="l" d="M92 276q34 40 70-2" />
      <path className="c" d="M322 424c2-108 40-152 112-152 70 0 104 50 108 152z" />
      <path className="sc" d="M412 240h48v40q-24 26-48 0z" />
      <path className="sc" d="M382 162c0-42 22-68 58-68s58 28 54 76c-4 50-26 84-58 84-34 0-54-40-54-92z" />
      <path className="k" d="M378 152c-6-56 26-82 66-82 44 0 66 34 54 96l-12 10c-2-28-10-44-18-50-26 12-62 8-90 26z" />
      <path className="l on-dark" d="M398 172q10-8 20 0M438 174q10-8 20 0M424 180q-14 16 0 20M412 222q18 14 40-2" />
      <path className="l" d="M400 280q36 34 72 0" />
      <path className="arm" d="M520 370q-30 44-90 30l-70-34" stroke="#a9501f" strokeWidth="52" />
      <path className="k" d="M268 262h78q10 0 10 10v130h-98V272q0-10 10-10z" />
      <path className="w" d="M269 278h76v100h-76z" />
      <path className="y" d="M279 290h56v22h-56z" />
      <path className="l" d="M283 328h48M283 344h48M283 360h30" />
      <path className="sc" d="M330 352q24-22 40 2l8 34q-24 18-50 8-16-22 2-44z" />
      <path className="l on-dark" d="M334 360h20M332 374h22" />
      <path className="arm" d="M70 360q20 60 84 44l40-40" stroke="#23458f" strokeWidth="54" />
      <path className="sa" d="M184 338q20-16 36-2l16 30q-22 24-52 10-14-20 0-38z" />
      <path className="arm" d="M218 342l66-34" stroke="#f3c7a2" strokeWidth="19" />
      <path className="l" d="M222 362q8-2 12-8M212 374q10 0 16-6M274 305l9-5" />
      <path className="y" d="M0 404h560v56H0z" />
      <path className="l" d="M0 404h560M0 460h560M70 460v60M490 460v60" />
    </svg>
  )
}
