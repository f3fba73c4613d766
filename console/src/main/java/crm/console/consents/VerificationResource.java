package crm.console.consents;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.shell.Shell;
import crm.console.shell.Tab;
import crm.console.shell.Told;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Computes the chains of the ledger again, when asked to (CON-18). */
@Path(ConsentTabs.VERIFICATION)
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class VerificationResource {

    private final ConsentPage pages;
    private final Api api;

    VerificationResource(ConsentPage pages, Api api) {
        this.pages = pages;
        this.api = api;
    }

    /** @param place in the chain */
    record Finding(String place, String kind, String detail) {}

    record Result(boolean intact, boolean complete, String looked, List<Finding> findings) {}

    /** @param result null before it was asked for */
    record Verification(List<Tab> tabs, @Nullable Result result) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance verification(Shell shell, Verification verification);
    }

    /** @param run there: compute now */
    @GET
    public Uni<TemplateInstance> verification(
            @Context UriInfo address, @Context HttpHeaders headers, @RestQuery @Nullable String run) {
        var frame = pages.at(ConsentTabs.VERIFICATION, address, headers);
        var shell = frame.shell();
        if (run == null) {
            var page = Templates.verification(shell, new Verification(frame.tabs(), null));
            return Uni.createFrom().item(page.setLocale(shell.language()));
        }
        return api.get(shell.language(), "/api/v1/ledger/verification")
                .map(report -> new Verification(frame.tabs(), result(frame, report)))
                .map(verification -> Templates.verification(shell, verification).setLocale(shell.language()));
    }

    private static Result result(ConsentPage.Frame frame, JsonNode report) {
        var told = new Told(report, frame.shell().words());
        return new Result(
                report.path("intact").asBoolean(),
                report.path("complete").asBoolean(),
                frame.texts().looked(told.number("entries"), told.moment("verifiedAt")),
                Items.rows(
                        report.path("findings"),
                        finding -> new Finding(
                                finding.path("shard").asText() + " / "
                                        + finding.path("seq").asText(),
                                frame.codes().of(finding.path("kind").asText()),
                                finding.path("detail").asText())));
    }
}
