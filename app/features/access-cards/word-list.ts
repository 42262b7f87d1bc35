// Short, concrete words that everybody knows, chosen one by one: none can be taken for another, by eye or by ear, when
// one letter slips; none frightens or hurts. `word-list.test.ts` holds the rules. Adding or changing a word is safe for
// new cards only: a card keeps the words that it was printed with.
const list = `
abeille abribus abricot acacia académie acajou accord acier acrobate aération aéroport affiche agate agence agenda
agneau agrafe aigle aigrette aileron aimant aïoli airelle albatros album alcôve alevin algue alliage alliance
allumage almanach alouette alpaga alphabet alto alvéole amande amandier amarre ambiance amidon amitié ampère amphore
ampoule ananas anchois ancolie anémone aneth anguille anis année annuaire ânon anorak antenne antilope appareil
aquarium aqueduc arachide arbitre arbre arbuste arcade archet archipel ardoise arène argent argile armoire arobase
aromate arôme arpège arrêt arrosage arrosoir artisan artiste asperge asphalte assiette aster astuce atelier athlète
atlas atoll attache aube aubépine auberge auditeur auréole aurore auteur autobus autocar automate automne autorail
autruche auvent avenue averse aviateur avion avocat avoine avril azalée azur babouche bâche badge bagage baguette
baie baignade balai balance ballade ballon bambin bambou banane bananier banc bandana bandeau banjo banlieue
bannière banque banquier banquise baobab baraque barbecue baril barrage barrette basalte bascule basilic basket
bassin bastide bateau bâtiment batterie bavoir bazar béchamel beffroi bégonia beignet belette bélier belote bémol
bénévole berceau béret berge bergerie berline bermuda bernache besace béton beurre beurrier biathlon bibelot biberon
bichon bicorne bigoudi bijou billard billet binette biniou biscotte biscuit bison bivouac blazer bleu bleuet blouse
blouson bobine bocage bocal bois boiserie boîte boîtier bol boléro bolet bolide bonbon bonbonne bonnet bonsaï
bordure borne bottine bouchée bouchon boucle bougeoir bougie bouillon boulier boulon bouquet bouquin bourdon bourg
bourgade bourgeon boussole boutique bowling bracelet braderie braille branche brasero brassard brassée brebis
breloque bretelle bretzel bricole bride brigade brioche brique bristol broc brocante brochet brochure brocoli
brodeur bronze brosse brouette brugnon bruine brume bruyère bûcheron bûchette buée buffet buffle bulbe bulletin
bulot bungalow bureau burger burin bustier butte buvard cabane cabanon cabas cabinet câblage cabri cacao cacatoès
cachalot cachette cachou cactus cadeau cadenas cadence cadran café caféier cagette cahier caillou caïman caisse
caissier calamar calanque calcaire calèche calepin calisson calque camarade caméléon camélia caméra camion camisole
campagne campeur camping canal canapé canard caneton canevas caniche cannelé cannette canoë canotage canotier
cantate cantine canyon capeline capitale capot câpre capuche capuchon capucine caquelon carafe carafon caramel
caravane cardigan caribou carillon carlin carnaval carnet carotte carreau carrière carriole carrosse cartable carton
cascade cassette cassis castor cavalier caverne caviar cèdre céleri centaine centime centrale cèpe cercle céréale
cerfeuil cerise cervelas chaînon chaise chaland châle chaloupe chalut chambre chamois champion chandail chanson
chanteur chantier chapeau chapon charade charbon chargeur chariot charme charrue chat chaudron chaussée chausson
chemin cheminée chemise chêne chéquier cheval chevalet chevet cheville chèvre chevreau chevrier chevron chicorée
chien chiffon chignon chimiste chiot chips chocolat chorale choriste chorizo chou choucas chouchou cigale cigogne
cimaise cime ciment cinéaste cinéma cintre circuit cireuse cirque cisaille citerne cithare citron clairon clapotis
clarté classeur clavecin clavier clé climat cloche cloison clôture cocarde cocher cockpit cocotier coffre coiffe
coiffeur coiffure colibri colis collage colle collecte collier colline colombe colonne coloris colza comédie comète
commode compas compost compote comptine comptoir concert condor confetti conifère conserve contour convive copeau
coq coquille corail corbeau cordon cormoran corolle corridor corsage cortège cosmos costume côte cotillon coton
cottage coucou coude couette couffin couleur coulisse couloir coupelle couplet coupole coupon courant couronne
courriel courroie course coursier couscous coussin couture couvert coyote craie cratère cravate crayon crèche crème
créneau crêperie cresson crevette cric cricket crinière cristal crocus croquet croquis croûton crudité crustacé
cuillère cuir cuisine cuisson cuivre culture cumin curcuma curry cuvette cyclamen cycliste cygne cylindre cymbale
dactylo dahlia dallage damier danse danseur datte dattier dauphin décembre déclic décor découpe déjeuner délice
delta denim dentelle dépliant dessert dessin détail détour détroit diabolo diadème diamant diapason diapo dictée
dicton dièse digue dimanche dindon dîner diplôme dizaine docteur domaine dôme domino dompteur donjon dorade dortoir
dorure dossard dossier doublure douche doudou doudoune douzaine dragée dragon drainage drap drapeau duplex duvet
ébène ébéniste éboueur écaille échalote échange écharpe échasse échelle échelon écheveau échoppe éclair éclat
éclipse écluse école écolière écorce écouteur écran écriteau écriture écrivain écrou écume écumoire écureuil écurie
écusson édifice éditeur édredon églefin élan éléphant élève éleveur elfe embellie embout émeraude émincé émission
emmental emplette enclume encre encrier endive endroit énergie enfant engrais énigme enseigne ensemble entracte
entrepôt éolienne épagneul épaule épervier épi épicéa épicerie épicier épinard épine épingle épisode éponge équateur
équerre équinoxe équipage équipe érable escabeau escalade escale escalope escargot escarpin escrime espadon espalier
espoir esquisse essaim essence essieu estampe estrade estragon estuaire établi étagère étalage étalon étamine étape
étau étendage étendoir étoffe étoile étrenne étrier étudiant étui éventail expresso fabrique façade facteur faïence
faisan faitout falaise fanfare fanion farce farine faubourg fauteuil fauvette fécule félin fenêtre fennec fenouil
ferme fermette fermier fermoir ferry festin festival fête feuille feutre feutrine février fiacre fibre ficelle
fichier fiction figuier figure figurine filament filature filet film filtre flamant flambeau flambée flamme flanelle
flétan fleur fleuve flocon flot flotte flotteur flûte flûtiste foin folklore fondant fonderie fondue fontaine fonte
football footing forêt forge forgeron forum fossette fougère foulard fourche fourmi fourneau fournil fourrage
fourrure foyer fraise fraisier frégate frein fresque frigo frite friture fromage froment fruit fruitier fuchsia
fumée fuseau fuselage fusible futon galaxie galerie galet galoche galop galopin gambade gambas gamin gamme garage
gardénia garderie gardien gare garrigue gaufre gaufrier gazelle gazette gazon géant gélatine gelée genêt genou
gentiane géologue géranium gerbe gerbera geyser gigot girafe girafon giroflée girolle gîte glace glacière glaçon
glaïeul glaise globe glycine gnocchi gobelet godet goéland goémon golf gondole gouache goudron goujon goulot gourmet
goûter goutte goyave graffiti graine granit granulé graphite grappe grappin gratin graveur grêle grelot grenat
grenier grès griffe grillade grille grillon grimpeur grotte guépard guêpe guéridon guichet guide guidon guimauve
guitare gymnaste habit hachis hachoir halogène halte haltère hamac hameau hameçon hamster hangar hanneton haras
hareng haricot harissa harmonie harnais harpe harpiste hautbois hectare herbier hérisson hermine héros heure
hexagone hibiscus hibou hippisme histoire hiver hochet homard horaire horizon horloge hôtel hôtelier hôtesse houmous
housse hublot huche huile huilier huitaine huître hulotte huppe iceberg igloo igname iguane imagier immeuble index
indigo infusion insecte instant invité iris ivoire jacinthe jacquard jade jaguar jambon janvier jardin jardinet
jarre jasmin jazz jersey jetée jeudi jockey jogging joie joker jongleur jouet joueur joujou journal journée judo
judoka juillet jumeau jumelle jument jungle jupe jupon jus kaki karaté karting kayak kermesse ketchup kimono kiosque
kiwi klaxon koala labrador lac lacet lagune laine lait laitage laitier laiton laitue lama lamantin lampe lampion
landau lande lanterne lapereau lapin lardon lasagne laurier lavabo lavande lave laverie laveur layette leçon lecture
légende légume légumier lentille léopard lessive lettre levain levier levure lézard libraire lilas limande limonade
limule linge lingerie linoléum lion lionceau liseron liseuse litchi literie littoral livre livreur logement loggia
logis logo loisir loquet loriot losange lotus loupiote loutre lucane luciole lumière lundi lune lunettes lustre
luthier lutin luzerne lycée macareux macaron machine maçon madrier madrigal magasin magazine magicien magie magma
magnolia magret maillet maillon mairie maïs maison mallette manchon manège manette mangrove mangue manguier manoir
mansarde manteau maracas marathon marchand marché mardi marécage marée margelle mariage marin marinade marinier
marmite marmotte marqueur marquise marron marsouin martre mascara mascotte masque massif matelas matelot matériel
matinée mauve mécano médaille méduse mélange mélèze mélodie melon ménage mensuel menthe menu mercerie mercredi
merguez meringue merisier merlan merle mérou message métal météore métier métrage métro meuble meunier micro midi
miel miette million mimosa minerai minibus minuit minute minuteur miracle miroir mistral mitaine mixeur mobilier
mocassin modèle moineau moka molette moment moniteur monnaie montagne montre moquette morceau morille morse mosaïque
motard moteur motif moto mouchoir moufle mouflon moulin moulinet moulure mousson mouton moyeu muesli muguet mulet
muraille mûre murette mûrier muscade musée musicien musique myosotis myrte myrtille nacelle nacre nageoire nageur
nappe napperon narcisse narval natation navet navette navire nectar nèfle néflier neige nénuphar neveu niche nichoir
nickel niveau noce noeud noisette noix nougat nounours novembre noyau nuage nuit numéro nursery nylon oasis objet
océan ocre octave octobre œillet œuf oignon oiseau oiselet oisillon okapi olive olivier ombre ombrelle omelette
omnibus ondée opéra opérette opticien optique orange orbite orchidée oreiller orfèvre orgue origan orignal orme
ormeau ortie oseille ouate ouistiti ourlet ours ourson outarde outil ouvrage ouvrier ovale paella pagaie paille
paillote pain palace palais paletot palette palmarès palme palmier palombe pampa pancarte panda panier panini
panneau panoplie panorama pantalon panthère pantin papaye papetier papillon paprika papyrus paquebot parabole parade
parapet parasol paravent parc parcelle parcours paréo parfait parfum parka parking parmesan paroi parquet partage
parterre parure passager passoire pastel pastèque pastille pâté patelin patère patinage patine patineur patio
pâturage paupière pavage paysage pécari pêche pêcheur pédalier pédalo peigne peignoir peinture pèlerine pélican
pelle peloton pelouse peluche pelure penderie pendule péniche pensée pension pente pépin pépite perceuse perchoir
perdreau perdrix pergola périple perron perruche persil pesto pétale pétanque pétoncle pétrin pétunia peuplier phare
phoque photo pianiste piano pichet pièce pierre piéton pieuvre pigment pilier pilon pilote pinceau pincée pincette
pinède pingouin pinson pintade pioche pipeau pipette pique pirogue piscine pistache piste pistil pistou pivert
pivoine pizza placard placette plafond plage plaid plancher plancton planeur plante plantoir plaque plastron plat
platane plateau plâtre plâtrier pleurote plombier plongée plongeon plongeur plumage plume plumeau plumier pneu
pochette pochoir podium poêlon poignée poinçon pointe poireau poirier poisson poivre poivron polaire polenta polka
pollen polo polochon polygone pomélo pomme pommeau pommette pompier pompon ponceuse poncho poney pont ponton portail
porte portier portique portrait poster potager poteau potée poterie potière potiron poudre poudrier poulain poule
poupée pourpre prairie praliné pré préau préface présent primeur prince prise profil proverbe prune pruneau prunelle
prunier puceron pudding pull pulpe pupitre purée puzzle pyjama pylône pyramide quai quartier quatuor question quiche
quignon quille quinoa rabot rabotage racine raclette racloir radar radis ragondin ragoût rail rainette raisin
rallonge rambarde ramequin ramoneur rangée rapace râpe raphia raquette rascasse rasoir ravier ravioli rayure rebord
recette réchaud récital recoin récolte recueil reflet refrain regain régalade région registre réglage réglette
réglisse reine relais relief relieur reliure remise remorque rempart renard rentrée repas réserve ressort réussite
réveil revers rêveur rhubarbe ricochet rideau rigole rillette risotto rivage rive riverain rivière robe robinet
robinier rocaille roche rock rodéo roitelet roller romance romarin ronde rondeau rondelle ronron rosace rosbif
roseau rosée roseraie rosette rosier rôti rotonde rouge roulade rouleau roulotte ruban rubis rucher rugby rugbyman
ruisseau rumba ruminant rustine rythme sabayon sabotier sachet sacoche safari safran salade saladier salami salière
salle salsa salsifis samba samedi sandale sandwich sanglier santal saphir sardine sari satin sauce saucier saucisse
saumon savane savarin savon saynète scarabée scarole scène sciage scierie sciure scooter score séance sécateur
séchage séchoir seconde seiche seigle séjour semaine semelle semestre semeur semis semoule sentier séquoia sérénade
serrure sésame seuil sève sidecar siège sieste sifflet signal signet silence silex sillon silo sirène sirop skate
skieur slalom sofa soir soirée solarium soleil solfège soliste solstice sombrero sommeil sommet sommier sonate
sonnerie sonnette soprano sorbet sorbier soucoupe soudeur souffle soupe soupente soupière source sourcier sourcil
sourire souris souvenir spatule sphère sphinx spirale sport sprint square squash stade stand station statue steak
steppe stéréo strass stratus studio styliste stylo sucette sucre sucrerie sucrier surf surfeur surgelé suricate
surimi surprise sushi table tableau tablette tablier tabouret tacos tailleur tajine talc talent talus tamaris
tambour tanche tandem tango tangram tanière tannerie tapenade tapioca tapis tartare tarte tartine tasse taureau taxi
teckel teinte télé tenaille tennis ténor tenture terminus terrain terrasse terre terreau terrier terroir têtard
théâtre théière théorème thuya thym ticket tigre tilleul timbale timbre tipi tirage tiramisu tirelire tirette tisane
tissage tissu toast toboggan tofu toison tomate tombola tomette tondeuse tonnelet tonnelle tonnerre topaze torche
torchon torrent tortue toucan toundra toupie tour tourelle tourisme tournage tournoi tourteau tracteur train
traîneau traînée trajet trame tramway trapèze trappeur trèfle treille tremplin trépied trésor tresse tréteau treuil
triangle tricot tricycle trimaran triton troène trombone tronc tronçon trophée tropique trottoir troupe troupeau
trousse truelle truffe truite tuba tulipe tulle tunique tunnel turban turbine turbot tutu tuyau union univers usine
vacances vague vaisseau valise vallée vanille vannier vase vedette véhicule veille vélo velours velouté vendeur
vendredi venelle ventilo véranda verdier verdure verger vernis verrerie verrière verrine verrou versant verveine
veste veston viaduc viande vidéo vigie vignette villa village vinaigre vinyle violet violette violon virtuose visage
viseur visière visiteur visseuse vitamine vitesse vitrage vitre vitrier vitrine vivarium voilage voilier voisin
voiture volaille volant volcan volière volley volt voltage voûte voyage voyageur wagon wagonnet watt wok yacht
yaourt yoga yourte yoyo yucca zèbre zébu zénith zéphyr zigzag zinc zingueur zinnia zodiaque zoo
`

/** The words of the cards, with their accents, in the order of a French dictionary: 2,048, so 11 bits each. */
export const words: readonly string[] = list.trim().split(/\s+/)
