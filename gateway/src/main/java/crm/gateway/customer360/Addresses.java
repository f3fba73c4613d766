package crm.gateway.customer360;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.gateway.customer360.Permissions.AddressPermissions;
import crm.gateway.customer360.Permissions.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The addresses of a customer that one may be called, texted or written at (ETK), and what is asked of each. */
final class Addresses {

    /** In the words of consent-service, which are those of the registry İYS. */
    private enum Channel {
        ARAMA("PHONE"),
        MESAJ("PHONE"),
        EPOSTA("EMAIL");

        private final String kind;

        Channel(String kind) {
            this.kind = kind;
        }
    }

    private record Address(
            UUID id,
            String kind,
            String value,
            String normalised,
            @Nullable Instant invalidSince) {}

    private record Question(Address address, Channel channel) {}

    private final boolean merchant;
    private final List<Address> all = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    /** @param customer the record, as customer-service answers it */
    Addresses(JsonNode customer) {
        merchant = customer.path("isMerchant").asBoolean();
        for (var point : customer.path("contactPoints")) {
            add(new Address(
                    UUID.fromString(point.path("id").asText()),
                    point.path("kind").asText(),
                    point.path("value").asText(),
                    point.path("normalised").asText(),
                    moment(point.path("invalidSince"))));
        }
    }

    private static @Nullable Instant moment(JsonNode told) {
        return told.isTextual() ? Instant.parse(told.asText()) : null;
    }

    private void add(Address address) {
        var asked = questions.size();
        for (var channel : Channel.values()) {
            if (channel.kind.equals(address.kind)) {
                questions.add(new Question(address, channel));
            }
        }
        if (questions.size() > asked) {
            all.add(address);
        }
    }

    boolean isEmpty() {
        return questions.isEmpty();
    }

    /** One question for each address and channel; a merchant is asked for as such, for the law has another default for merchants. */
    ObjectNode question() {
        var body = JsonNodeFactory.instance.objectNode();
        var items = body.putArray("items");
        for (var question : questions) {
            items.addObject()
                    .put("family", "COMM")
                    .put("address", question.address.normalised)
                    .put("channel", question.channel.name())
                    .put("recipientType", merchant ? "TACIR" : "BIREYSEL");
        }
        return body;
    }

    /** @param answers in the order of the questions */
    List<AddressPermissions> decided(List<JsonNode> answers) {
        var byAddress = new HashMap<UUID, Map<Channel, Decision>>();
        for (int i = 0; i < answers.size(); i++) {
            var question = questions.get(i);
            byAddress
                    .computeIfAbsent(question.address.id, id -> new EnumMap<>(Channel.class))
                    .put(question.channel, Decision.of(answers.get(i)));
        }
        return all.stream()
                .map(address -> permissions(address, byAddress.getOrDefault(address.id, Map.of())))
                .toList();
    }

    private static AddressPermissions permissions(Address address, Map<Channel, Decision> decisions) {
        return new AddressPermissions(
                address.id,
                address.kind,
                address.value,
                address.invalidSince,
                decisions.get(Channel.ARAMA),
                decisions.get(Channel.MESAJ),
                decisions.get(Channel.EPOSTA));
    }
}
