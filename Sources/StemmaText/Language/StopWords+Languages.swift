extension StopWords {
    /// The list of a language by its ISO 639-1 code, with or without a region; nil where Stemma has none.
    public static func language(_ code: String) -> StopWords? {
        let base = code.lowercased().prefix { $0 != "-" && $0 != "_" }
        if base == "en" { return english }
        return lists[base == "nb" || base == "nn" ? "no" : String(base)].map { list in
            StopWords(list.split(whereSeparator: \.isWhitespace).map(String.init))
        }
    }

    /// The codes of the languages that have a list.
    public static var languages: [String] { (["en"] + lists.keys).sorted() }

    /// Function words: articles, pronouns, prepositions, conjunctions, auxiliary verbs and common adverbs, in lower case, as
    /// words are cut: of `l’eau` there is `l`, which is too short to be a term, and of `qu’il` there is `qu`.
    private static let lists: [String: String] = [
        "ca": """
        als amb això així alguns altre altres aquell aquella aquells aquest aquesta aquestes aquests cada com contra dels
        des després doncs durant ell ella elles ells els encara ens entre era eren eres es esta estan estar estat està
        fa fer fins ha han has havia hem hi ho jo la les li llavors llur lo me mentre menys meu meva mi molt molta moltes
        molts més nosaltres nostre només no on pel pels per perquè però poc pot quan quant què quin quina qui sa sense ser
        seu seva seves seus si sigui sobre sota soc som són sóc també tant te tenir tens teva teu tinc tot tota totes tots
        una unes uns va van vosaltres vostre ja en de del al un el que
        """,
        "cs": """
        aby ale ani ano asi až bez bude budou by byl byla byli bylo byly být co což další dnes do ho i jak jako je jeho
        jej její jejich jen jenž ještě ji jiné již jsem jsme jsou jste já k kam kde kdo kdy kdyby když ke která které
        který kteří ku má mají mé mezi mi mít mě můj může na nad nám nás naše ne nebo není než nic nich o od on ona oni
        ono po pod podle pokud pouze právě pro proč proto protože první před při s se si sice své svůj svých ta tak také
        takže tam tato tedy ten tento této tím to tohle toho tom tomto tomu toto tu tuto ty tyto u už v vám vás váš ve
        více však všechno všech vy z za zde ze že
        """,
        "da": """
        ad af alle alt anden andet andre at blev blive bliver da de dem den denne der deres det dette dig din disse dog du
        efter eller en end er et for fra få får før gennem ham han hans har havde have hende hendes her hos hun hvad hvem
        hver hvilken hvis hvor hvordan hvorfor hvornår i ikke ind ingen intet ja jeg jer jeres jo kan kom kunne lav man
        mange med meget mellem men mere mig min mine mit mod mens må ned nej nogen noget nogle nok nu når og også om op os
        over på sammen samt selv sig siden sin sine sit skal skulle som så sådan thi til ud under var ved vi vil ville vor
        være været
        """,
        "de": """
        ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus außerdem
        bei beim bereits bin bis bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darf
        darin darüber darum das dass daß davon davor dazu dein deine dem den denen denn der deren des deshalb dessen dich
        die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen ein eine einem einen einer eines einige
        einigen einmal er erst es etwa etwas euch euer für gegen gegenüber gewesen hab habe haben hat hatte hatten hier
        hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja jede jedem jeden jeder jedes
        jedoch jene jetzt kann kein keine keinem keinen keiner können könnte könnten machen man manche mehr mein meine mit
        muss müssen nach nachdem neben nein nicht nichts noch nun nur ob oder ohne schon sehr sei sein seine seinem seinen
        seiner seit selbst sich sie sind so sogar solche soll sollen sollte sollten sondern sonst sowie sowohl statt über
        um und uns unser unsere unter viel viele vom von vor während war waren warum was weder weg wegen weil weiter welche
        welchem welchen welcher welches wenn wer werde werden wie wieder will wir wird wo wollen worden wurde wurden würde
        würden zu zum zur zwar zwischen
        """,
        "es": """
        al algo algún alguna algunas alguno algunos allí ante antes aquel aquella aquellas aquellos aquí así aun aunque aún
        bajo bien cada casi como con contra cual cuales cuando cuanto de del desde donde dos durante él el ella ellas ellos
        en entonces entre era eran eres es esa esas ese eso esos esta está estaba estado están estar estas este esto estos
        fue fueron ha había habían haber han has hasta hay hace hacer hacia he incluso la las le les lo los luego más me
        mediante menos mi mientras mis misma mismas mismo mismos mucho muchos muy nada ni ninguna ninguno no nos nosotros
        nuestra nuestro nunca os otra otras otro otros para pero poco por porque pues que qué quien quién quienes sea según
        ser si sí sido sin sino sobre sólo solo son su sus también tampoco tan tanto te tener tenía tiene tienen toda
        todas todo todos tras tu tú un una unas uno unos usted ustedes va van y ya yo
        """,
        "fi": """
        ehkä ei eivät eli emme en enemmän ennen entä että etteivät he heidän heille heitä hän hänelle hänen hänet häntä itse
        ja jo johon joiden joihin joissa joista joita joka jokainen joku jolla jolle jolloin jonka jopa jos joskus jossa
        josta jota jotka jotta kaikki kanssa kautta keitä ken kenen ketä koko koska kuin kuinka kuitenkin kun kuten lisäksi
        lähes me meidän meille meitä mikä mikäli mikään mille millä minkä minua minulla minulle minun minut minä missä mistä
        mitä mitään molemmat monet muiden mukaan mutta muu muun muut muuta myös ne niiden niille niin niissä niistä niitä
        noin nuo nyt näiden näin näissä näistä näitä nämä oli olisi olivat olla olleet ollut on olen onko ovat paitsi pitää
        se sekä sen siellä siihen siinä siis sillä silloin sinun sinä sitten sitä siksi tai te teidän tuo tuon tämä tämän
        tässä tästä tätä vaan vai vaikka vain varten vasta vielä voi voidaan voivat yli
        """,
        "fr": """
        afin ai ailleurs ainsi alors après as au aucun aucune aujourd auquel aussi autant autre autres aux avaient avait
        avant avec avez avoir avons ayant car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez
        comme comment contre dans de déjà depuis des dès donc dont du elle elles en encore entre envers es est et étaient
        était étant été être eu eux fait faire fois font hors hui ici il ils je jusqu jusque la là laquelle le lequel les
        lesquelles lesquels leur leurs lors lorsqu lorsque lui ma mais malgré me même mêmes mes mien moi moins mon ne ni
        non nos notamment notre nous on ont ou où par parce parmi pas pendant peu peut plus plusieurs plutôt pour pourquoi
        pourtant près puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi quoique sa sans se
        selon sera seront ses seulement si sien soi soient soit son sont sous souvent sur ta tandis te tel telle telles
        tels tes toi ton toujours tous tout toute toutefois toutes très trop tu un une unes uns vers voici voilà vos votre
        vous
        """,
        "hu": """
        ahogy aki akik akkor alatt által általában amely amelyek amelyet ami amit amíg amikor annak arra azért azok azon
        azonban azt aztán azután az át be belül benne bár cikk csak de egy egyes egyetlen egyik egyéb egész ehhez ekkor el
        ellen előtt először elég én éppen erre és ez ezek ezen ezért ezt ezzel fel felé hanem ha hiszen hogy hogyan igen
        illetve ilyen ilyenkor is ismét itt jó jól kell kellett keresztül kívül között közül le legyen lehet lehetett
        lesz lett maga magát majd már más másik meg mellett mely melyek mert mi mikor milyen minden mindenki mindig mint
        mintha mit mivel most nagy nagyobb nagyon ne néha néhány nélkül nem nincs olyan ő ők ott össze pedig persze rá saját
        sem semmi sok sokat sőt számára szemben szerint szinte talán tehát teljes tovább több többi ugyanis új újra úgy után
        utána vagy vagyis valaki valami valamint való van vannak vele vissza viszont volna volt voltak
        """,
        "id": """
        ada adalah agar akan akibat aku anda antara apa apakah atas atau bagi bahkan bahwa banyak baru beberapa begitu belum
        berada berbagai bisa boleh bukan cara cukup dalam dan dapat dari daripada demi dengan di dia dilakukan dua harus
        hanya hingga ia ini itu jadi jangan jika juga justru kali kalau kami kamu karena kata ke kembali kemudian kepada
        ketika kini kita lagi lain lalu lebih maka masih melalui memang mengenai menjadi menurut mereka merupakan namun nya
        oleh pada para per perlu pernah pula pun saat saja salah sama sambil sampai sangat satu saya sebab sebagai sebagian
        sebelum sebelumnya sebuah secara sedang sehingga sejak sejumlah selain selama seluruh semua sempat sendiri seorang
        seperti serta sesuai setelah setiap siapa suatu sudah supaya tak tanpa tapi telah tentang terhadap termasuk tersebut
        tetap tetapi tidak untuk yaitu yakni yang
        """,
        "it": """
        abbia abbiamo ad agli ai al alcune alcuni alcuno alla alle allo allora altra altre altri altro anche ancora anzi
        avere aveva avevano avrebbe avuto che chi ci ciascuno ciò circa coi col come comunque con contro cui da dagli dai
        dal dall dalla dalle dallo degli dei del dell della delle dello dentro di dopo dove due dunque ed egli era erano
        essere essi fa fare fatto fino fra gli già ha hai hanno ho il in infatti inoltre io la le lei li lo loro lui ma mai
        me meno mentre mi mia mie mio molti molto ne né negli nei nel nell nella nelle nello nemmeno nessuno niente noi non
        nostra nostri nostro nulla ogni oltre ora ossia per perché però più poco poi poiché prima proprio può qua quale
        quali qualche quando quanto quasi quella quelle quelli quello questa queste questi questo qui quindi sarà se sé
        sempre senza si sì sia siamo solo sono sopra sotto stata state stati stato su sua sue sugli sui sul sull sulla
        sulle sullo suo suoi tale tali tanto te ti tra tre tu tua tuo tutta tutte tutti tutto un una uno va vi voi
        """,
        "nl": """
        aan achter af al alle alleen alles als altijd ander andere bij binnen boven bijna daar daarbij daarmee daarna
        daarom dan dat de deze die dit doen doet door dus echter een eens eerst en er eens enkele even geen geweest haar
        had hadden heb hebben heeft hem hen het hier hij hoe hoewel hun iemand iets ik in is ja je jij jou jouw kan kon
        konden kunnen maar mag me meer men met mij mijn moet moeten na naar naast nadat niet niets nog nooit nu of om
        omdat onder ons onze ook op over per reeds sinds sommige staat steeds te tegen ten ter terwijl toch toen tot
        tussen u uit uw van vanaf vanuit veel via volgens voor vooral voordat waar waarbij waarin waarom wanneer waren was
        wat we wel welke werd werden wie wij wil willen worden wordt zal ze zei zelf zelfs zich zij zijn zo zoals zonder
        zou zouden zullen
        """,
        "no": """
        alle at av ble blei bli blir bare begge både da de deg dei deim deira dem den denne der dere deres det dette di din
        disse ditt du eg ein eit eitt ei eller elles en enn er et ett etter for fordi fra før ha hadde han hans har henne
        hennes her hjå ho hoe honom hos hun hva hvem hver hvilke hvilken hvis hvor hvordan hvorfor i ikke ikkje ingen inn
        inne ja jeg jo kan kom kunne kva kvifor man mange med medan meg meget mellom men mens mer mi min mine mitt mot mye
        mykje må ned nei no noe noen noka nokon nå når og også om opp oss over på samt seg selv si siden sin sine sitt
        skal skulle slik som sjøl så til um under upp ut uten var vart ved vere vi vil ville vore vår være vært å
        """,
        "pl": """
        aby ale albo ani aż bardzo bez będzie będą bo by być był była było były chce co coś czy czyli dla do gdy gdyż gdzie
        go i ich ile im inne inny iż ja ją jak jako je jednak jednym jego jej jemu jest jestem jeszcze jeśli jeżeli już
        każdy kiedy kilka kto która które którego której który których którym którzy lub ma mają mi mimo mnie mną mogą może
        można mu my na nad nam nas nasz nawet nic nich nie nim niż no o obok od około on ona one oni oraz pan po pod podczas
        poza ponad ponieważ przed przede przez przy roku również się są swoich swoje swój ta tak taki także tam te tego tej
        ten też to tu tutaj tych tylko tym u w wam was we wiele więc wszyscy wszystkich wszystko wtedy wy z za zaś ze że
        """,
        "pt": """
        ainda algo alguém alguma algumas alguns além ante antes ao aos apenas após aquela aquelas aquele aqueles aquilo as
        assim até cada com como contra contudo cujo da das de dela delas dele deles depois desde desta deste disso do dos
        durante ela elas ele eles em enquanto entre era eram essa essas esse esses esta está estão estar estas este estes
        estava eu foi for foram fosse há havia isso isto já lá lhe lhes logo mais mas me mesma mesmo meu minha muita muito
        muitos na não nas nem nenhum nessa nesse nesta neste ninguém no nos nós nossa nosso num numa nunca onde os ou outra
        outras outro outros para pela pelas pelo pelos per perante pode podem por porém porque pouco qual quais qualquer
        quando quanto que quem são se segundo seja sem sempre sendo ser será seu seus si sido só sob sobre sua suas também
        tanto te tem têm tendo ter teve tinha toda todas todo todos tu tudo um uma umas uns você vocês vos
        """,
        "ro": """
        acea aceasta această aceea acei aceia acel acela acele acelea acest acesta aceste acestea acestei acestor acestui
        aceşti acești acum ai aia al ale alt altă alte alţi alți am ar are aş aș asupra atât atunci au avea aveau ca că
        când care căreia cărora către ce cea ceea cei cel cele celor chiar cine cineva cu cum dacă dar după de deci decât
        deja din dintre două ea ei el ele era erau este eu face fără fi fie fiecare fiind fost iar îl îi în încă înainte
        între îşi își la le li lor lui mai mea mei mult multe mulţi mulți mi ne nici nimic niște noastre nostru noi nu
        numai o or ori pe pentru peste pot prin printre sa să săi sale sau său se şi și sînt sunt sub suntem spre tot
        toate toată toţi toți totuşi totuși un una unde unei unele unii unor unu unui va vă vom vor
        """,
        "ru": """
        без более больше будет будто будут бы был была были было быть вам вас ваш вдоль ведь весь во вот впрочем все всегда
        всего всех всю вы где да даже два для до другой его ее её если есть еще ещё же за здесь из или им иногда их как
        какая какой когда конечно которая которого которой которые который которых кто куда ли лишь лучше между меня мне
        много может можно мой моя мы на над надо наконец нас наш не него нее неё ней нельзя нет ни нибудь никогда ним них
        ничего но ну об один он она они оно опять от перед по под после потом потому почти при про раз разве сам свою свой
        своей своих себе себя сейчас со совсем так также такой там тебя тем теперь то тогда того тоже только том тот три
        тут ты уж уже хоть хотя чего чей чем через что чтоб чтобы чуть эта эти этим этих это этого этой этом этому этот эту
        """,
        "sv": """
        alla allt andra annan annat att av bara blev bli blir blivit både de dem den denna deras dess dessa det detta dig
        din dina ditt dock du där därför då efter eftersom ej eller en enligt er era ert ett ett från få får för före genom
        ha hade han hans har hennes henne hon honom hos hur här i icke ingen inget inom inte ja jag ju kan kom kommer
        kunde man med mellan men mer mest mig min mina mitt mot mycket måste ned nej ni nu när någon något några och också
        om oss på samma samt sedan sig sin sina sitta sitt själv ska skall skulle som så sådan sådana sådant till under
        upp ut utan vad var vara varför varit varje vars vart vem vems vi vid vilka vilkas vilken vilket vill ville vår
        våra vårt än är även över åt
        """,
        "tr": """
        acaba ama ancak arada artık aslında ayrıca bana bazı belki ben benim beri bile bir birçok biri birkaç birlikte biz
        bize bizim bu buna bunda bundan bunlar bunları bunların bunu bunun burada bütün çok çünkü da daha de değil diğer
        diye dolayı dolayısıyla eden eder edilen ederek en ettiği etti gibi göre halen hangi hatta hem henüz hep hepsi her
        herhangi hiç için ile ilgili ise işte kadar karşı kendi kendine kendisi ki kim kimse mı mi mu mü nasıl ne neden
        nerede niçin o olan olarak oldu olduğu olduğunu olması olsa olup olur ona ondan onlar onların onu onun orada oysa
        öyle pek rağmen sadece sanki sen siz sonra şey şimdi şu şöyle tarafından tüm üzere var ve veya ya yani yapılan
        yapmak yerine yine yok yoksa zaten
        """,
        "uk": """
        або адже але багато без більше буде будуть був була були було бути вам вас ваш ваша вже ви від він вона вони воно
        все всі всього далі де деякі для до дуже його її же з за завжди зараз зі знову і із інші інший її їй їм їх й
        каже коли котрий кого кожен кожна ледве лише майже мало мене мені між мій може можна моя ми на над нам нас наш наша
        не неї нема немає нею ним них ні ніколи ніж ніхто нічого но ну о об один однак ось от перед під після по поки потім
        потрібно при про проте раз разом сам саме свій своє свої своїх своєї себе сказав собі та так також там тебе тим
        тих ті тільки то тоді того той тому тут ти у усе усі хоча хто це цей ця ці цього цієї цих через чи чого чому щоб ще
        що я як яка який якого якої які яких якщо
        """,
    ]
}
