package crm.proofs.authz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenShapesTest {

    /** C46: 30 shapes at least, each another one, and each one that a header may hold. */
    @Test
    void thereAreManyShapesAndNoneIsATokenOrAnotherHeader() {
        assertThat(TokenShapes.ALL)
                .hasSizeGreaterThanOrEqualTo(30)
                .doesNotHaveDuplicates()
                .allMatch(shape -> shape.matches("[\\x21-\\x7e]+"));
    }
}
