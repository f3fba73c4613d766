package crm.console.search;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Search over everything that the person may read: a page, and its results alone for the dialog that Ctrl-K opens. */
@Path("/console/search")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class SearchResource {

    private static final String HITS = "5";
    private static final int LONGEST = 100;

    private final Shells shells;
    private final SignedIn user;
    private final Api api;

    SearchResource(Shells shells, SignedIn user, Api api) {
        this.shells = shells;
        this.user = user;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(Shell shell, Found found);

        static native TemplateInstance results(Found found);
    }

    /** @param fragment there when a script asks, which puts the results into a page that it has */
    @GET
    public Uni<TemplateInstance> search(
            @RestQuery @Nullable String q, @HeaderParam("HX-Request") @Nullable String fragment) {
        var shell = shells.here();
        var text = q == null ? "" : q.strip();
        var asked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return found(asked, shell)
                .map(found -> (fragment == null ? Templates.search(shell, found) : Templates.results(found))
                        .setLocale(shell.language()));
    }

    private Uni<Found> found(String text, Shell shell) {
        var texts = Shells.texts(SearchTexts.class, shell.language());
        var asked = Arrays.stream(Kind.values())
                .filter(kind -> !text.isEmpty() && user.caller().may(kind.permission()))
                .map(kind -> api.tryGet(shell.language(), kind.resource(), Map.of("q", text, "limit", HITS))
                        .map(page -> group(kind, page, text, texts)))
                .toList();
        return asked.isEmpty()
                ? Uni.createFrom().item(new Found(text, List.of()))
                : Uni.join()
                        .all(asked)
                        .andFailFast()
                        .map(groups -> new Found(
                                text,
                                groups.stream()
                                        .filter(group ->
                                                group.missing() || !group.hits().isEmpty())
                                        .toList()));
    }

    private static Found.Group group(Kind kind, JsonNode page, String text, SearchTexts texts) {
        var hits = Items.of(page).map(kind::hit).toList();
        var all = kind.list() + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return new Found.Group(kind.title(texts), kind.icon(), hits, all, page.isMissingNode());
    }
}
