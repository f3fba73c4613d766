package crm.consent.permit;

import crm.consent.ConsentComponentTest;
import crm.consent.permission.application.Actor;
import crm.consent.permission.application.Catalogues;
import crm.consent.permission.application.PermissionKeys;
import crm.consent.permission.application.Posting;
import crm.consent.permission.application.RecordCaptures;
import crm.consent.permission.domain.Action;
import crm.consent.permission.domain.Capture;
import crm.consent.permission.domain.Channel;
import crm.platform.data.UnitOfWork;
import crm.testing.TestDatabase;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** People who may be written to, and a sender who asks. */
public abstract class PermitComponentTest extends ConsentComponentTest {

    /** Somebody with an e-mail address. */
    protected record Recipient(UUID person, String email) {

        public static Recipient anybody() {
            return new Recipient(UUID.randomUUID(), "r" + UUID.randomUUID() + "@example.com");
        }
    }

    @Inject
    protected ToldRegistry registry;

    @Inject
    PermissionKeys keys;

    @Inject
    RecordCaptures captures;

    @Inject
    Catalogues catalogues;

    @Inject
    UnitOfWork unitOfWork;

    @BeforeEach
    void theRegistryApproves() {
        registry.approveAll();
    }

    /** May be written to: both families granted, and confirmed by the registry. */
    protected Recipient permitted() {
        var recipient = Recipient.anybody();
        recorded(grantOf(recipient));
        confirm(recipient);
        recorded(grant(recipient.person(), "MARKETING_COMM"));
        return recipient;
    }

    protected static Map<String, Object> grantOf(Recipient recipient) {
        var body = grant(recipient.email());
        body.put("channel", "EPOSTA");
        return body;
    }

    protected static Map<String, Object> refusalOf(Recipient recipient) {
        var body = refusal(recipient.email());
        body.put("channel", "EPOSTA");
        body.put("effectiveAt", now());
        return body;
    }

    protected static Map<String, Object> withdrawalOf(Recipient recipient) {
        var body = refusalOf(recipient);
        body.remove("action");
        return body;
    }

    protected static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What İYS brings when it has taken the consent. */
    protected void confirm(Recipient recipient) {
        var address = keys.address(Channel.EPOSTA, recipient.email());
        var key = keys.ofAddress(null, null, Channel.EPOSTA, address);
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var capture = new Capture(key, Action.REGISTRY_CONFIRMED, at, "HS_WEB", null);
        var posting = new Posting(capture, null, address, at.toString(), null, "registry", null);
        try {
            VertxContextSupport.subscribeAndAwait(() -> unitOfWork.inTransaction(() -> catalogues
                    .load()
                    .chain(catalogue -> captures.recordChecked(
                            List.of(posting), new Actor("REGISTRY", "registry:test", null), catalogue))));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    protected static RequestSpecification sender() {
        return as("marketing", "dispatch-permit:issue");
    }

    protected static Map<String, Object> message(Recipient recipient) {
        var message = new HashMap<String, Object>();
        message.put("messageId", UUID.randomUUID());
        message.put("customerId", recipient.person());
        message.put("channel", "EPOSTA");
        message.put("address", recipient.email());
        return message;
    }

    protected static Map<String, Object> message(Recipient recipient, String field, Object value) {
        var message = message(recipient);
        message.put(field, value);
        return message;
    }

    protected static ValidatableResponse ask(List<Map<String, Object>> messages) {
        return sender().body(Map.of("messages", messages))
                .post("/api/v1/dispatch-permits")
                .then();
    }

    /** The only answer of a request for one message. */
    protected static Map<String, Object> asked(Map<String, Object> message) {
        return ask(List.of(message)).statusCode(200).extract().path("permits[0]");
    }

    protected static UUID permitFor(Map<String, Object> message) {
        return UUID.fromString((String) asked(message).get("permitId"));
    }

    protected static Map<String, Object> reported(UUID permit, String outcome) {
        return sender().body(Map.of("outcomes", List.of(Map.of("permitId", permit, "outcome", outcome))))
                .post("/api/v1/dispatch-permits/outcomes")
                .then()
                .statusCode(200)
                .extract()
                .path("results[0]");
    }

    /** As if the permit had been issued earlier. */
    protected static void age(UUID permit, int seconds) {
        TestDatabase.asMigration()
                .update(
                        "update dispatch_permit set issued_at = issued_at - make_interval(secs => ?),"
                                + " expires_at = expires_at - make_interval(secs => ?) where id = ?",
                        seconds,
                        seconds,
                        permit);
    }

    protected static ValidatableResponse withdraw(Map<String, Object> body) {
        return staff().body(body).post("/api/v1/withdrawals").then();
    }
}
