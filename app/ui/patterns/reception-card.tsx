export type ReceptionToShow = {
  name: string
  address: string
  phone: string | null
  openingHours: string
  demo: boolean
}

/** Where to meet a person. Before an administrator has written one, it says where such a place is to be found. */
export function ReceptionCard({ reception }: { reception: ReceptionToShow | null }) {
  if (!reception) {
    return (
      <p>
        Votre CMCAS et votre SLVie ont un accueil. Une personne vous y reçoit. L’adresse est sur les courriers de votre
        CMCAS.
      </p>
    )
  }
  const { name, address, phone, openingHours, demo } = reception
  return (
    <>
      <p>
        <strong>{name}</strong>
        <br />
        {address}. {openingHours}
      </p>
      {phone ? (
        <p className="lead">
          <a className="tap" href={`tel:${phone.replaceAll(' ', '')}`}>
            <strong>{phone}</strong>
          </a>{' '}
          {demo ? <span className="soft">(numéro d’exemple)</span> : null}
        </p>
      ) : null}
    </>
  )
}
