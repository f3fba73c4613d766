package crm.support.vocabulary.api;

import static crm.testing.TestVocabularies.added;
import static crm.testing.TestVocabularies.retired;
import static crm.testing.TestVocabularies.unknown;
import static org.hamcrest.Matchers.equalTo;

import crm.support.SupportComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SUP-15c: topics are counted, so a typing error is no new one. */
@QuarkusTest
class SupportCodesComponentTest extends SupportComponentTest {

    private static final String TOPICS = "request-topics";
    private static final String REJECTIONS = "rejection-reasons";
    private static final String RESOLUTIONS = "resolution-codes";

    @Test
    void aRequestIsAboutATopicThatThereIs() {
        for (var code : List.of("DELIEVRY", retired(TOPICS))) {
            var body = requestOf(aKnownCustomer(), "REQUEST");
            body.put("topicCode", code);
            unknown(manager().body(body).post(REQUESTS), TOPICS, "topicCode");
        }
        var body = requestOf(aKnownCustomer(), "REQUEST");
        body.put("topicCode", added(TOPICS));
        created(REQUESTS, body);
    }

    @Test
    void aRequestIsRejectedForAReasonThatThereIs() {
        var path = REQUESTS + "/" + anOpen("REQUEST");
        for (var code : List.of("SPMA", retired(REJECTIONS))) {
            unknown(manager().body(Map.of("reason", code)).post(path + "/reject"), REJECTIONS, "reason");
        }
        manager().get(path).then().body("status", equalTo("NEW"));
        manager().body(Map.of("reason", "SPAM")).post(path + "/reject").then().statusCode(200);
    }

    @Test
    void aRequestIsSolvedInAWayThatThereIs() {
        var id = anOpen("REQUEST");
        for (var code : List.of("REPLACDE", retired(RESOLUTIONS))) {
            var solution = new HashMap<>(solution());
            solution.put("code", code);
            unknown(manager().body(solution).post(REQUESTS + "/" + id + "/resolve"), RESOLUTIONS, "code");
        }
        manager().get(REQUESTS + "/" + id).then().body("status", equalTo("NEW"));
    }
}
