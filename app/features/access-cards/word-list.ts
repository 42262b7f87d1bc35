// An access card is read aloud at a desk by one person and typed by another. So no word may shame or frighten whoever
// holds it, and no slip of one letter may turn a word into another: word-list.test.ts holds what a program can hold.
const list = `
  abeille abribus abricot acacia académie acajou accord acier acrobate adjectif adverbe aération aéroport affiche
  agate agence agenda agneau aigle aigrette aileron aimant aïoli airelle albatros album alcôve alevin algue alliage
  alliance allumage almanach alouette alpaga alphabet alto alvéole amande amandier amarre ambiance amidon amitié
  ampère amphore ampoule ananas anchois ancolie anecdote anémone aneth anguille anis année annuaire anorak antenne
  antilope appareil aquarium aqueduc arabica arachide arbitre arbre arbuste arcade archet archipel ardoise arène
  argent argile armoire arobase aromate arpège arrêt arrosage arrosoir artisan artiste asperge asphalte assiette aster
  astuce atelier athlète atlas atoll attache aube aubépine auberge auditeur auréole aurore auteur autobus autocar
  automate automne autorail autruche auvent avenue averse aviateur avion avocat avoine avril azalée azur bâbord
  babouche bâche badge bagage baguette baignade balai balance ballade ballon ballotin bambin bambou banane bananier
  banc bandana bandeau banjo banlieue banneton bannière banque banquier banquise baobab baraque barbecue baril barrage
  barrette baryton basalte bascule basilic basket bassin bastide bateau bâtiment batterie bazar béchamel beffroi
  bégonia beignet belette bélier belote bémol bénévole berceau berceuse béret bergerie berline bermuda bernache besace
  béton beurre beurrier biathlon bibelot biberon bichon bicorne bigoudi bijou billard billet biniou biscotte biscuit
  bison bivouac blazer bleu bleuet blouse blouson bobine bocage bocal bois boiserie boîtier bol boléro bolet bolide
  bonbon bonbonne bonnet bonsaï bordure borne botte bottine bouchée bouchon boucle bougeoir bougie bouillon boulette
  boulgour bouquet bouquin bourdon bourg bourgade bourgeon bourride boussole boutique bouton bowling bracelet braille
  branche brasero brassard brassée brebis breloque bretelle bretzel bricole bride brioche brique bristol broc brocante
  brochet brochure brocoli broderie brodeur bronzage bronze brosse brouette brownie brugnon bruine brume bruyère
  bûcheron bûchette buée buffet buffle bulbe bulletin bulot bungalow bureau burger burin buste buvard cabane cabanon
  cabaret cabas cabinet cabri cacao cacatoès cachette cachou cactus cadeau cadenas cadence cadran cadre café caféier
  cagette caillou caïman caisse caissier calamar calanque calcaire calèche calepin calisson calque camarade caméléon
  camélia caméra camion campagne campeur camping canal canapé canard caneton canevas caniche cannelle canoë canotage
  canotier cantate cantine canyon capeline capitale capot capuche capuchon capucine caquelon carafe caramel caravane
  cardigan caribou carillon carlin carnaval carnet carotte carreau carrière carriole carrosse cartable carton cascade
  cassette cassis castor causerie cavalier caverne caviar céleri centaine centime centrale cèpe cercle céréale
  cerfeuil cerise cervelas chaînon chaise chaland châle chaloupe chalut chambre chamois champion chandail chanson
  chanteur chantier chapeau chapitre charade charbon chargeur chariot charme charrue chat chaton chaudron chaussée
  chausson chemin cheminée chemise chêne chenille chéquier cheval chevalet chevet chèvre chevreau chevrier chevron
  chicorée chien chiffon chignon chimiste chiot chips chocolat chorale choriste chorizo chou chouchou cigale cigogne
  cime ciment cinéaste cinéma cintre circuit cireuse cirque cisaille citerne cithare citron clairon clapotis clarté
  classeur clavecin clavier clé climat cloche cloison clôture cobalt cocarde cockpit cocon cocotier coffre coiffe
  coiffeur coiffure colibri colis collecte collège colley collier colline colombe colonne coloris colza comédie comète
  commode compas compost compote comptine comptoir concert condor confetti conifère conserve console consonne contour
  convive cookie copeau copilote coq coquille corail corbeau cordon cormoran corolle corridor corsage cortège cosmos
  costume cotillon cottage coucou coude couette couffin couleur coulisse couloir coupelle couplet coupole coupon
  courant couronne courriel courroie course coursier couscous coussin couture couvert coyote crabe cratère cravate
  crayon crèche crème créneau crêperie cresson crevette cric cricket crinière cristal crocus croquet croquis croûton
  crudité crustacé cuillère cuir cuisine cuisson cuivre culture cumin cumulus curcuma curry cuvette cyclamen cycliste
  cygne cylindre cymbale dactylo dahlia dallage damier danse danseur datte dattier dauphin décembre déclic décor
  découpe déjeuner delta denim dentelle dépliant dessert dessin détail détour détroit diabolo diadème diamant diapason
  diapo dictée dicton dièse digue dimanche dindon dîner dînette diplôme disque dizaine docteur domaine dôme domicile
  domino dompteur donjon dorade dortoir dorure dossard dossier doublure douche doudou doudoune douzaine dragée dragon
  drap drapeau dressing duplex duvet ébène ébéniste éboueur écaille écarlate échalote échange écharpe échasse échelle
  échelon écheveau échoppe éclair éclat éclipse écluse école écolière écorce écouteur écran écriteau écriture écrivain
  écrou écume écumoire écureuil écurie écusson édifice éditeur édredon églefin élan éléphant élève éleveur elfe
  embellie émeraude émincé émission emmental emplette enclume encre encrier endive endroit énergie enfance enfant
  engrais énigme enseigne ensemble entracte entrepôt éolienne épagneul épaule épervier épi épicéa épicerie épicier
  épinard épine épingle épisode éponge équateur équerre équinoxe équipage équipe équipier érable escabeau escale
  escalier escalope escapade escargot escarpin escrime espadon espoir esquisse essaim essence essieu estampe estrade
  estragon estuaire établi étagère étalage étamine étape étau étendoir étoffe étoile étrenne étrier étudiant étui
  éventail exercice expresso fabrique façade facteur faïence faisan faitout falaise fanfare fanion farce farine
  faubourg fauteuil fauvette fécule féerie félin fenêtre fennec fenouil ferme fermette fermier fermoir ferry festin
  festival fête feuille feutre feutrine février fiacre fibre ficelle fichier fiction figuier figure figurine filament
  filature filet film filtre flambeau flambée flamme flanelle flânerie flash flétan fleur fleuve flocon flot flotte
  flotteur flûte flûtiste foin folklore fondant fondue fontaine football footing forêt forge forgeron formule forum
  fossette fougasse fougère foulard fourche fourmi fourneau fournil fourrage fourrure foyer fragment fraise fraisier
  frégate frein freinage fresque frigo frite friture fromage froment fruit fruitier fuchsia fumée fuseau fuselage
  fusible futon galaxie galerie galet galoche galop galopin gambade gambas gamin gamme garde gardénia garderie gardien
  garrigue gaspacho gaufre gaufrier gazelle gazette gazon géant gecko gélatine gelée genêt genou gentiane géologue
  géranium gerbera geyser gigot girafe girafon giroflée girolle gîte glace glacier glaïeul glaise globe glycine
  gnocchi gobelet godet goéland goémon golf gondole gong gouache goudron goujon goulot gourmet goûter goutte goyave
  graffiti graine granit granulé graphite grappe grappin gratin graveur gravure grêle grelot grenat grenier grès
  griffe grillage grille grillon grimpeur grive grotte grumeau guépard guêpe guéridon guichet guide guidon guimauve
  guitare gymnaste habit hachis hachoir halogène halte haltère hamac hameau hameçon hamster hangar haras hareng
  haricot harissa harmonie harnais harpe harpiste hautbois hectare hélice herbe herbier hérisson hermine héros heure
  hexagone hibiscus hibou hippisme histoire hiver hochet homard horaire horizon horloge hôtel hôtelier hôtesse houmous
  housse hublot huche huile huilier huître hulotte huppe iceberg igloo iguane immeuble index indigo infusion insecte
  instant invité iris isolant ivoire jacinthe jacquard jade jaguar jambon janvier jardin jardinet jarre jasmin jazz
  jersey jetée jeudi jockey jogging joie joker jongleur jouet joueur joujou journal journée judo judoka juillet jumeau
  jumelle jument jungle jupe jupon jus kaki karaté karting kayak kebab kermesse ketchup kimono kiosque kiwi klaxon
  koala labrador lac lagune lait laitage laiterie laitier laitue lama lamantin lampe lampion landau lande lanterne
  lapereau lapin lardon lasagne laurier lavabo lavage lavande lave laverie lavoir layette leçon lecteur lecture
  légende légume légumier lentille léopard lessive lettre levain levier levure lexique lézard libraire lichen lilas
  limande limonade linge linoléum lion lionceau liseron liseuse litchi littoral livre livreur logement loggia logis
  logo loisir longueur loquet loriot losange lotus loupiote loutre lucarne luciole lumière lunch lundi lune lunettes
  lustre lutherie luthier lutin luzerne lycée macadam macareux macaron machine maçon magasin magazine magenta magicien
  magie magma magnolia magret maillet maillon mairie maïs maison malle manchon manège manette mangrove mangue manguier
  manoir mansarde manteau manucure maracas marais marathon marchand marché mardi marécage marelle mariage marin
  marinade marinier marmite marmotte marqueur marquise marron marsouin martre mascara mascotte masque massif matelas
  matelot matériel matinée mauve mécano médaille méduse mélange mélèze mélodie melon ménage menthe menu mercerie
  mercredi merguez meringue merisier merlan mérou message métal météore métier métrage métro meuble meunier micro midi
  miel miette million mimosa minibus minuit minute minuteur miracle mirage miroir mistral mitaine mixeur mobilier
  mocassin modèle mohair moineau moka molette moment moniteur monnaie montagne montre moquette morceau morille morse
  mosaïque motard moteur motif moto mouchoir moufle mouflon moulin moulinet moulure mousson muesli muffin muguet mulet
  muraille mûre murette mûrier muscade musée musicien musique myosotis myrte myrtille nacelle nacre nageoire nageur
  nappe napperon narcisse narval natation navet navette navire nectar nèfle néflier neige nénuphar neveu nichoir
  nickel niveau nœud noisette noix nougat nounours novembre noyau nuage nuit numéro nursery nylon oasis objet océan
  octave octobre œillet œuf oignon oiseau oisillon okapi olive olivier ombre ombrelle omelette omnibus ondée onglet
  onyx opéra opérette opticien optique orange orbite orchidée oreiller orfèvre orgue origan orme ortie osselet ouate
  ouistiti ourlet ours oursin outarde outil ouvrage ouvrier ovale paella pagaie paille paillote pain palace palais
  paletot palette palmarès palme palmier palombe pampa pancake pancarte panda panier panini panneau panoplie panorama
  pantalon panthère papaye papetier papillon paprika papyrus paquebot parabole parade parapet parasol paravent
  parcelle parcours paréo parfait parfum parka parking parmesan paroi parquet partage parterre parure passager
  passoire pastel pastèque pastille patelin patinage patineur patio pâtisson pâturage paupière paysage pêche pêcheur
  pédalier pédalo peigne peignoir peinture pèlerine pélican peloton pelouse peluche pelure penderie pendule péniche
  pensée pension pépin pépite perchoir perdreau perdrix pergola périple perle perron perruche persil pesto pétale
  pétanque pétoncle pétrin pétunia peuplier phare phoque photo physalis pianiste piano pichet pièce pierre piéton
  pieuvre pigment pilier pilon pilote pinceau pincée pincette pinède pingouin pinson pintade pioche pipeau pipette
  pique pirogue piscine pistache piste pistil pistou pivert pivoine pixel pizza placard placette plafond plage plaid
  plaine plancher plancton planète planeur plantoir plaque plat platane plateau plâtre plâtrier pleurote plombier
  plongée plongeon plongeur plumage plume plumeau plumier pneu pochette pochoir podium poêlon poésie poignée poinçon
  pointe pointeur poireau poirier poisson poivre poivron polaire polenta polka pollen polo polochon polygone pomélo
  pomme pommeau pommette pompier pompon ponceuse poncho poney pont ponton porridge portail porte portier portique
  portrait poster potager poteau potée poterie potière potiron poudre poudrier poulain poule poupée pourpre prairie
  praline préau préface présent primeur prince prise profil proverbe prune pruneau prunelle prunier puceron pudding
  pull pulpe pupitre purée puzzle pyjama pylône pyramide quai quartier quatuor question quignon quille quinoa rabotage
  racine raclette racloir radar radis ragondin ragoût rail rainette raisin rallonge rambarde ramequin ramoneur rangée
  râpe raphia raquette rascasse rasoir ravier ravioli rayure rebord recette réchaud récital recoin récolte recueil
  reflet refrain regain régalade région registre réglage réglisse reine relais relief reliure remise remorque rempart
  renard rentrée repas reprise réserve ressort réussite réveil revers rêveur rhubarbe ricochet ricotta rideau rigole
  risotto rivage riverain rivière robe robinet robinier robot rocaille roche rock roitelet roller romance romarin
  rondeau rondelle ronron rosace rosbif roseau rosée roseraie rosette rosier rotin rotonde rouget roulade rouleau
  roulotte route ruban rubis rucher ruelle rugby ruisseau rumba rustine rythme sabayon sabot sabotier sachet sacoche
  safari safran salade saladier salami salière salsa salsifis samba samedi samoussa sandale sandwich sanglier santal
  saphir sardine sari sarouel satin sauce saucière saucisse saumon savane savarin savon saynète scarabée scarole scène
  scierie scooter score séance sécateur séchage séchoir seconde seiche seigle séjour selle semaine semelle semestre
  semeur semoule sentier sépia séquoia sérénade serrure sésame seuil sève sidecar siège sieste sifflet signal signet
  silence silex sillon silo sirène sirocco sirop skate skieur skipper slalom sofa soir soirée solarium soleil solfège
  soliste solstice solution sombrero sommeil sommet sommier sonate sonnerie sonnette soprano sorbet sorbier soucoupe
  soudeur souffle soulier soupe soupière source sourcil sourire souris souvenir spatule sphère sphinx spirale sport
  sprint square squash stade stand station statue steak steppe stéréo strass studio styliste stylo sucette sucre
  sucrerie sucrier surf surfeur surgelé suricate surimi surprise sushi syllabe table tableau tablette tablier tabouret
  tacos tailleur tajine talc talent talon talus tamanoir tamaris tambour tandem tango tanière tapenade tapioca tapis
  tartare tarte tartine tasse taureau taxi teckel télé tenaille tennis ténor tente tenture terminus terrain terrasse
  terre terreau terrier terrine terroir têtard théâtre théière théorème thuya thym ticket tigre tilleul timbale timbre
  tipi tiramisu tirelire tisane tissage tissu toast toboggan tofu toison tomate tombola tomette tondeuse tonnelle
  tonnerre topaze torche torchon torrent tortue toucan toundra toupie tour tourelle tourisme tournoi tourteau tracteur
  train traîneau trajet trame tramway transat trapèze trappeur trèfle treille tremplin trépied trésor tresse tréteau
  treuil triangle tribord tricot tricycle trimaran triton troène trolley trombone tronc tronçon trophée tropique
  trottoir troupe troupeau trousse truffe truite tuba tuilerie tulipe tulle tunique tunnel turban turbine turbot tutu
  tuyau tweed union unisson univers usine vacances vague vaisseau valise vallée vanille vannerie vannier vase vedette
  véhicule veille vélo velours velouté vendeur vendredi venelle véranda verdier verdure verger vernis verrerie
  verrière verrou versant verveine veste veston viaduc viande vidéo vigne vignette villa village vinaigre vinyle
  violet violette violon virgule virtuose visage viseur visière visiteur visseuse vitamine vitesse vitrail vitre
  vitrier vitrine vivarium voilage voilier voisin voiture volaille volant volcan volière volt voltage voyage voyageur
  wagon wagonnet watt wok yacht yaourt yoga yourte yoyo yucca zèbre zébu zénith zéphyr zigzag zinc zinnia zodiaque zoo
`

/** The 2,048 words a secret is drawn from, as French writes them, in the order of a French dictionary. */
export const words: readonly string[] = list.trim().split(/\s+/)
