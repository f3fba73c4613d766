package crm.testing;

import java.util.List;

/**
 * Values of {@code Authorization} that hold no token (C46): a parser that expects three parts of Base64 fails at each of them in its own
 * way. All are 401 wherever a token is needed.
 */
public final class TokenShapes {

    private static final String HEADER = "eyJhbGciOiJSUzI1NiJ9"; // {"alg":"RS256"}
    private static final String CLAIMS = "eyJzdWIiOiJhIn0"; // {"sub":"a"}

    private TokenShapes() {}

    public static List<String> all() {
        return List.of(
                "",
                "Bearer",
                "Bearer ",
                "Bearer  ",
                "Bearer .",
                "Bearer ..",
                "Bearer ...",
                "Bearer ....",
                "Bearer a",
                "Bearer a.b",
                "Bearer a.b.c",
                "Bearer a.b.c.d",
                "Bearer a.b.c.d.e",
                "Bearer .b.c",
                "Bearer a..c",
                "Bearer a.b.",
                "Bearer " + HEADER,
                "Bearer " + HEADER + ".",
                "Bearer " + HEADER + "..",
                "Bearer " + HEADER + "." + CLAIMS,
                "Bearer " + HEADER + "." + CLAIMS + ".",
                "Bearer " + HEADER + "." + CLAIMS + ".AAAA",
                "Bearer eyJhbGciOiJub25lIn0." + CLAIMS + ".", // {"alg":"none"}
                "Bearer e30.e30.e30", // {}
                "Bearer W10.W10.W10", // []
                "Bearer bnVsbA.bnVsbA.bnVsbA", // null
                "Bearer ey.ey.ey",
                "Bearer \u00e7\u00fc.\u00f6\u00e4.\u00df",
                "Bearer \u00ff",
                "Bearer %2e",
                "Bearer a b c",
                "Bearer Bearer a.b.c",
                "bearer .",
                "BEARER ..",
                "Basic Og==",
                "Basic",
                "Digest .",
                ".",
                "null",
                "Bearer " + "a".repeat(4_000),
                "Bearer " + ".".repeat(4_000));
    }
}
