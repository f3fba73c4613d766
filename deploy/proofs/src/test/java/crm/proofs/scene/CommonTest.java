package crm.proofs.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommonTest {

    private static final String PAGE = """
        ## What is common

        ### Operations for everybody

        | operation | why |
        |---|---|
        | `GET /api/v1/surveys/{token}` | the token is the secret |

        ### Records that everybody with the permission sees

        | resource | why |
        |---|---|
        | `products` | the catalogue |

        ### Ids that are taken unread

        | field | why |
        |---|---|
        %s

        ## Pinned versions

        | `Quarkus` | not of this list |
        """;

    @Test
    void eachTableIsReadAndNoOther() {
        var common = Common.of(PAGE.formatted("| `POST /api/v1/leads campaignId` | not heard of |"));

        assertThat(common.operations()).isEqualTo(Map.of("GET /api/v1/surveys/{token}", "the token is the secret"));
        assertThat(common.records()).isEqualTo(Map.of("products", "the catalogue"));
        assertThat(common.unread()).isEqualTo(Map.of("POST /api/v1/leads campaignId", "not heard of"));
    }

    @Test
    void whatIsCommonHasAReason() {
        assertThatThrownBy(() -> Common.of(PAGE.formatted("| `POST /api/v1/leads campaignId` | |")))
                .hasMessageContaining("no reason");
    }

    @Test
    void aPageWithoutTheListIsRefused() {
        assertThatThrownBy(() -> Common.of("# Security")).hasMessageContaining("Operations for everybody");
    }
}
