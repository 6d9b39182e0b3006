import Testing

@testable import StemmaLinearAlgebra

@Suite("What the machine offers")
struct SystemTests {
    @Test("a level can be lowered by name, and not raised beyond the processor")
    func instructionSet() {
        #expect(InstructionSet.chosen(by: "baseline") == .baseline)
        #expect(InstructionSet.chosen(by: "avx512") == InstructionSet.highestSupported)
        #expect(InstructionSet.chosen(by: "no such thing") == InstructionSet.highestSupported)
        #expect(InstructionSet.supported.contains(.current))
    }

    @Test("the BLAS in use says what it is, and its LAPACK has a version")
    func blas() {
        let information = BLASInformation.current
        #expect((information.vendor == "OpenBLAS") == (information.configuration != nil))
        #expect(information.lapackVersion.split(separator: ".").count == 3)
        #expect(information.lapackVersion != "0.0.0")
    }

    @Test("OpenBLAS, if that is what runs, runs one thread")
    func singleThreaded() {
        #expect(BLASLibrary.isSingleThreaded == (BLASInformation.current.vendor == "OpenBLAS"))
    }
}
