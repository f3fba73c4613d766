package crm.gateway.customer360;

import com.fasterxml.jackson.databind.JsonNode;
import crm.gateway.customer360.Customer360.Missing;
import crm.gateway.customer360.ServiceReader.Answer;
import crm.platform.domain.NotFound;
import crm.platform.domain.NotPermitted;
import crm.platform.web.Refusal;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Puts the picture together: all parts are asked at once, and one that fails is named while the rest is shown. */
@ApplicationScoped
class ComposeCustomer360 {

    private final ServiceReader services;

    ComposeCustomer360(ServiceReader services) {
        this.services = services;
    }

    private record Profile(String kind, JsonNode body) {}

    private record Part(CustomerPart part, JsonNode body, String missing) {}

    Uni<Customer360> of(UUID customer, String authorization) {
        return profile(customer, authorization)
                .chain(profile -> parts(customer, authorization).map(parts -> compose(customer, profile, parts)));
    }

    /** The record itself is no part: without it there is no picture, and who may not see it must not learn that it exists. */
    private Uni<Profile> profile(UUID customer, String authorization) {
        return services.get("customer", "/api/v1/individual-customers/" + customer, authorization)
                .chain(answer -> answer.status() == 404
                        ? services.get("customer", "/api/v1/corporate-customers/" + customer, authorization)
                                .map(corporate -> profile(customer, "CORPORATE", corporate))
                        : Uni.createFrom().item(() -> profile(customer, "INDIVIDUAL", answer)))
                .onFailure(ComposeCustomer360::isOutage)
                .transform(failure -> unavailable());
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof java.io.IOException;
    }

    private static Refusal unavailable() {
        return new Refusal(503, "service.unavailable", "The customer service does not answer at the moment.");
    }

    private static Profile profile(UUID customer, String kind, Answer answer) {
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

    private Uni<List<Part>> parts(UUID customer, String authorization) {
        var questions = Arrays.stream(CustomerPart.values())
                .map(part -> services.get(part.service(), part.path(customer), authorization)
                        .map(answer -> part(part, answer))
                        .onFailure()
                        .recoverWithItem(failure -> new Part(part, null, reason(failure))))
                .toList();
        return Uni.join().all(questions).andCollectFailures();
    }

    private static Part part(CustomerPart part, Answer answer) {
        if (answer.status() == 200) {
            return new Part(part, answer.body(), null);
        }
        return new Part(part, null, answer.status() == 403 ? "NOT_PERMITTED" : "UNAVAILABLE");
    }

    private static String reason(Throwable failure) {
        return failure instanceof TimeoutException ? "TIMED_OUT" : "UNAVAILABLE";
    }

    private static Customer360 compose(UUID customer, Profile profile, List<Part> parts) {
        var shown = new LinkedHashMap<String, JsonNode>();
        var missing = new ArrayList<Missing>();
        for (var part : parts) {
            var name = part.part().label();
            if (part.body() != null) {
                shown.put(name, part.body());
            } else {
                missing.add(new Missing(name, part.missing()));
            }
        }
        return new Customer360(customer, profile.kind(), profile.body(), shown, missing);
    }
}
