// Written by make_cluster_agreement.py with scikit-learn; do not edit by hand.
// swift-format-ignore-file
let clusterAgreementFixture: [ClusterAgreementCase] = [
    .init(
        name: "unrelated",
        truth: """
            042423041223043013011142440304343424334203022133120240441422
            """,
        found: """
            443164304366206630302343400421364406336510150115112660045423
            """,
        adjustedRandIndex: 0.020759576966154138,
        adjustedMutualInformation: 0.029294037576606795,
        normalizedMutualInformation: 0.1647959282656522,
        homogeneity: 0.18052017471392756,
        completeness: 0.1515915183039564,
        vMeasure: 0.16479592826565223,
        bCubedPrecision: 0.30598484848484847,
        bCubedRecall: 0.21860916860916862,
        bCubedF: 0.2550204201901411,
        accuracy: 0.2833333333333333),
    .init(
        name: "one in five moved",
        truth: """
            341134204364145000055043625464145200701651335044572051453552535025006002646126614351603420\
            603630353426762165176276123371373325174235470640226047554354412212366725367033231625320303\
            347415677735303342762270421131447037131234310326037245667011
            """,
        found: """
            344134704364140000055373625364141240721651335041573051453552534025006701646126644311603440\
            643630353426362166176576323371473325174235470640225076554754412415355715367033231625320305\
            347411677745703342722270421121447534132234310326037245677011
            """,
        adjustedRandIndex: 0.6370157819225251,
        adjustedMutualInformation: 0.6513493585151021,
        normalizedMutualInformation: 0.6701177517432657,
        homogeneity: 0.6701456659506136,
        completeness: 0.6700898398612944,
        vMeasure: 0.6701177517432657,
        bCubedPrecision: 0.6968030449768956,
        bCubedRecall: 0.6920126126308103,
        bCubedF: 0.6943995670010944,
        accuracy: 0.825),
    .init(
        name: "small stories",
        truth: """
            000000111111222222334555555677778999999abbcccddddeeefffgggggghhhiiiiijjkkkkklmmmmnnnoooopp\
            pqqqqqrrrrrssttttuuuuuvvvvvvwwwwxxxxxxyyyyyzzAAABBBBCCCCCDDDDDD
            """,
        found: """
            0000C011A11y2222423748555s5r77un89694j97becccddcdueefqfgkggg4hhyiiiii9jkkckklmmmrnnno4oopp\
            Adq0qq5rrrrssvntt2uuug3vv5vqwewgxxxmxxyyyyyzlAAABBB7CCCCpDDtl0D
            """,
        adjustedRandIndex: 0.4617699727772158,
        adjustedMutualInformation: 0.539286851250164,
        normalizedMutualInformation: 0.8198946137537418,
        homogeneity: 0.8187571459301628,
        completeness: 0.821035246454792,
        vMeasure: 0.8198946137537417,
        bCubedPrecision: 0.6127295362589481,
        bCubedRecall: 0.6128540305010894,
        bCubedF: 0.6127917770569835,
        accuracy: 0.7058823529411765),
    .init(
        name: "skewed sizes",
        truth: """
            050306801213010270031111c01157030300860c614630002a1c01010231404800013354211241412800000310\
            10000220170101011531012100515320403211356039c944c81534c701143011979716301011432931433c3030\
            c0037234100040201210
            """,
        found: """
            0303073a0213010270051811c011180744a4860c62b64703268c070802cb1018000b375c611b41414269723519\
            1b9202b30701017115900220b01153b6a0341170303987a46848353711147013979976307018474b31813c5ac0\
            94057534550b79644211
            """,
        adjustedRandIndex: 0.2838283448363364,
        adjustedMutualInformation: 0.29673967870738777,
        normalizedMutualInformation: 0.3995878147031303,
        homogeneity: 0.4349529914428382,
        completeness: 0.3695411470512761,
        vMeasure: 0.3995878147031303,
        bCubedPrecision: 0.4322622197204241,
        bCubedRecall: 0.3267457791250895,
        bCubedF: 0.37216961081760136,
        accuracy: 0.515),
    .init(
        name: "clusters split in two",
        truth: """
            050306801213010270031111c01157030300860c614630002a1c01010231404800013354211241412800000310\
            10000220170101011531012100515320403211356039c944c81534c701143011979716301011432931433c3030\
            c0037234100040201210
            """,
        found: """
            1a170cg034371305e0162232p122ae161700hc1od38d71014k2p12020472808h111366a8523593824g10100731\
            201104503f0312122b72024201a3a7408074337ad17ipj88ph3b78pe03387132ifif2c703123865i63866o6070\
            p106e478310080412521
            """,
        adjustedRandIndex: 0.6298327320671592,
        adjustedMutualInformation: 0.8336960046704495,
        normalizedMutualInformation: 0.865941619755897,
        homogeneity: 1.0,
        completeness: 0.7635776383659415,
        vMeasure: 0.865941619755897,
        bCubedPrecision: 1.0,
        bCubedRecall: 0.5520409035409035,
        bCubedF: 0.7113741684016831,
        accuracy: 0.595),
    .init(
        name: "clusters joined",
        truth: """
            050306801213010270031111c01157030300860c614630002a1c01010231404800013354211241412800000310\
            10000220170101011531012100515320403211356039c944c81534c701143011979716301011432931433c3030\
            c0037234100040201210
            """,
        found: """
            010102200001000020010000400012010100220420121000030400000010101200001111000010100200000100\
            000000000200000001100000001011001010001120134311420111420001100032320210000011031011141010\
            40012011000010000000
            """,
        adjustedRandIndex: 0.42896740426660346,
        adjustedMutualInformation: 0.6786830025388292,
        normalizedMutualInformation: 0.70077269907149,
        homogeneity: 0.5393765190822832,
        completeness: 1.0000000000000002,
        vMeasure: 0.7007726990714899,
        bCubedPrecision: 0.42787648392690414,
        bCubedRecall: 1.0,
        bCubedF: 0.5993186227847533,
        accuracy: 0.52),
    .init(
        name: "one cluster found",
        truth: """
            050306801213010270031111c01157030300860c614630002a1c01010231404800013354211241412800000310\
            10000220170101011531012100515320403211356039c944c81534c701143011979716301011432931433c3030\
            c0037234100040201210
            """,
        found: """
            000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000\
            000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000\
            00000000000000000000
            """,
        adjustedRandIndex: 0.0,
        adjustedMutualInformation: 0.0,
        normalizedMutualInformation: 0.0,
        homogeneity: 0.0,
        completeness: 1.0,
        vMeasure: 0.0,
        bCubedPrecision: 0.17024999999999998,
        bCubedRecall: 1.0,
        bCubedF: 0.2909634693441572,
        accuracy: 0.29),
    .init(
        name: "every article its own cluster",
        truth: """
            32003320121212311310321010032033212010022033233300
            """,
        found: """
            0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN
            """,
        adjustedRandIndex: 0.0,
        adjustedMutualInformation: 1.5943131094204262e-14,
        normalizedMutualInformation: 0.5207727595140144,
        homogeneity: 0.9999999999999999,
        completeness: 0.3520573075323569,
        vMeasure: 0.5207727595140144,
        bCubedPrecision: 1.0,
        bCubedRecall: 0.08,
        bCubedF: 0.14814814814814814,
        accuracy: 0.08),
    .init(
        name: "five articles",
        truth: """
            00011
            """,
        found: """
            11101
            """,
        adjustedRandIndex: 0.23076923076923078,
        adjustedMutualInformation: 0.14727171454170332,
        normalizedMutualInformation: 0.38033214891787165,
        homogeneity: 0.3315597072868288,
        completeness: 0.44592819862148547,
        vMeasure: 0.38033214891787165,
        bCubedPrecision: 0.7,
        bCubedRecall: 0.8,
        bCubedF: 0.7466666666666666,
        accuracy: 0.8),
    .init(
        name: "less than chance",
        truth: """
            0011
            """,
        found: """
            0101
            """,
        adjustedRandIndex: -0.5,
        adjustedMutualInformation: -0.49999999999999944,
        normalizedMutualInformation: 0.0,
        homogeneity: 0.0,
        completeness: 0.0,
        vMeasure: 0.0,
        bCubedPrecision: 0.5,
        bCubedRecall: 0.5,
        bCubedF: 0.5,
        accuracy: 0.5),
]
