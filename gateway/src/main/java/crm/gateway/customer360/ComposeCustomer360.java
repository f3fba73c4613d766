package crm.gateway.customer360;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.gateway.customer360.Customer360.Kind;
import crm.gateway.customer360.Customer360.Missing;
import crm.gateway.customer360.Customer360.NotVisible;
import crm.gateway.customer360.Customer360.Sections;
import crm.gateway.route.ServiceReader;
import crm.gateway.route.ServiceReader.Answer;
import crm.gateway.route.ServiceReader.Asker;
import crm.platform.domain.NotFound;
import crm.platform.domain.NotPermitted;
import crm.platform.web.Languages;
import crm.platform.web.Refusal;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the picture together: all parts are asked at once, and one that fails is named while the rest is shown. */
@ApplicationScoped
class ComposeCustomer360 {

    private final ServiceReader services;

    ComposeCustomer360(ServiceReader services) {
        this.services = services;
    }

    private record Profile(Kind kind, JsonNode body) {}

    /** Shown, or not to be seen, or not there for a reason. */
    private record Part(CustomerPart part, @Nullable JsonNode body, Missing.@Nullable Reason missing) {}

    Uni<Customer360> of(UUID customer, Asker asker) {
        return profile(customer, asker).chain(profile -> {
            var addresses = new Addresses(profile.body());
            return parts(customer, addresses, asker)
                    .map(parts -> compose(customer, profile, addresses, parts, asker.language()));
        });
    }

    /** The record itself is no part: without it there is no picture, and who may not see it must not learn that it exists. */
    private Uni<Profile> profile(UUID customer, Asker asker) {
        return services.get("customer", "/api/v1/individual-customers/" + customer, asker)
                .chain(answer -> answer.status() == 404
                        ? services.get("customer", "/api/v1/corporate-customers/" + customer, asker)
                                .map(corporate -> profile(customer, Kind.CORPORATE, corporate))
                        : Uni.createFrom().item(() -> profile(customer, Kind.INDIVIDUAL, answer)))
                .onFailure(ComposeCustomer360::isOutage)
                .transform(failure -> unavailable());
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof java.io.IOException;
    }

    private static Refusal unavailable() {
        return new Refusal(503, "service.unavailable", "The customer service does not answer at the moment.");
    }

    private static Profile profile(UUID customer, Kind kind, Answer answer) {
        switch (answer.status()) {
            case 200:
                return new Profile(kind, answer.body());
            case 404:
                throw new NotFound("customer", customer);
            case 403:
                throw new NotPermitted("permission.missing", "You may not read customers.");
            default:
                throw unavailable();
        }
    }

    private Uni<List<Part>> parts(UUID customer, Addresses addresses, Asker asker) {
        var questions = Arrays.stream(CustomerPart.values())
                .map(part -> ask(part, customer, addresses, asker)
                        .map(answer -> part(part, answer))
                        .onFailure()
                        .recoverWithItem(failure -> new Part(part, null, reason(failure))))
                .toList();
        return Uni.join().all(questions).andCollectFailures();
    }

    private Uni<Answer> ask(CustomerPart part, UUID customer, Addresses addresses, Asker asker) {
        if (!part.isOfTheAddresses()) {
            return services.get(part.service(), part.path(customer), asker);
        }
        return addresses.isEmpty()
                ? Uni.createFrom().item(new Answer(200, JsonNodeFactory.instance.objectNode()))
                : services.ask(part.service(), part.path(customer), addresses.question(), asker);
    }

    private static Part part(CustomerPart part, Answer answer) {
        return switch (answer.status()) {
            case 200 -> new Part(part, answer.body(), null);
            case 403 -> new Part(part, null, null);
            default -> new Part(part, null, Missing.Reason.UNAVAILABLE);
        };
    }

    private static Missing.Reason reason(Throwable failure) {
        return failure instanceof TimeoutException ? Missing.Reason.TIMED_OUT : Missing.Reason.UNAVAILABLE;
    }

    private static Customer360 compose(
            UUID customer, Profile profile, Addresses addresses, List<Part> parts, @Nullable String language) {
        var shown = new EnumMap<CustomerPart, JsonNode>(CustomerPart.class);
        var hidden = new ArrayList<String>();
        var missing = new ArrayList<Missing>();
        for (var part : parts) {
            if (part.body() != null) {
                shown.put(part.part(), part.body());
            } else if (part.missing() == null) {
                hidden.add(part.part().label());
            } else {
                missing.add(new Missing(part.part().label(), part.missing()));
            }
        }
        return new Customer360(
                customer,
                profile.kind(),
                profile.kind() == Kind.INDIVIDUAL ? profile.body() : null,
                profile.kind() == Kind.CORPORATE ? profile.body() : null,
                Sections.of(shown),
                Permissions.of(shown, addresses),
                Timeline.of(shown),
                hidden.isEmpty() ? null : new NotVisible(note(language), hidden),
                missing);
    }

    private static String note(@Nullable String language) {
        return Languages.asked(language).equals(Languages.TURKISH)
                ? "Göremeyeceğiniz bölümler."
                : "Sections that you may not see.";
    }
}
