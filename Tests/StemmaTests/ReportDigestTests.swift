import Testing

@testable import Stemma

@Suite("SHA-256")
struct ReportDigestTests {
    @Test(
        "messages that fill a block, or leave no room for the length, need one block more",
        arguments: [
            (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
            (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
            (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
            (119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
        ])
    func lengths(count: Int, digest: String) {
        #expect(hexadecimal(String(repeating: "a", count: count)) == digest)
    }

    private func hexadecimal(_ message: String) -> String {
        let digits = SHA256.digest(Array(message.utf8)).map {
            String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
        }
        return digits.joined()
    }

    @Test(
        "the digests of FIPS 180-4's examples",
        arguments: [
            ("", "e3b0c442 98fc1c14 9afbf4c8 996fb924 27ae41e4 649b934c a495991b 7852b855"),
            ("abc", "ba7816bf 8f01cfea 414140de 5dae2223 b00361a3 96177a9c b410ff61 f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61 d20638b8 e5c02693 0c3e6039 a33ce459 64ff2167 f6ecedd4 19db06c1"
            ),
        ])
    func digests(message: String, digest: String) {
        #expect(hexadecimal(message) == digest.replacing(" ", with: ""))
    }
}
