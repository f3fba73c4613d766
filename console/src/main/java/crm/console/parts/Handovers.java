package crm.console.parts;

import crm.console.api.Api;
import crm.console.session.SignedIn;
import crm.console.shell.Shells;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gives the rows that were chosen in a list to a colleague (CUS-20). */
@RequestScoped
public class Handovers {

    /** In the address of the list afterwards: how many were given. */
    public static final String DONE = "handed";

    private final Api api;
    private final Directory directory;
    private final SignedIn user;

    Handovers(Api api, Directory directory, SignedIn user) {
        this.api = api;
        this.directory = directory;
        this.user = user;
    }

    /** Empty for who may not. */
    public Uni<Optional<Handover>> offer(Locale language, String permission, String action, Place place) {
        if (!user.caller().may(permission)) {
            return Uni.createFrom().item(Optional.empty());
        }
        var done = place.get(DONE);
        var texts = Shells.texts(PartTexts.class, language);
        var said = done.isEmpty() ? null : done.equals("0") ? texts.handedNone() : texts.handed(done);
        return directory
                .colleagues(language)
                .map(names ->
                        Optional.of(new Handover(action, place.with(DONE, "").address(), Option.of(names), said)));
    }

    /**
     * @param records address of the API's records
     * @param page of the list, which alone it goes back to
     */
    public Uni<Response> give(Locale language, String records, String page, MultivaluedMap<String, String> sent) {
        var ids = sent.getOrDefault("ids", List.of());
        var colleague = sent.getOrDefault("userId", List.of("")).get(0);
        var back = sent.getOrDefault("back", List.of(page)).get(0);
        var list = back.equals(page) || back.startsWith(page + "?") ? back : page;
        var given = ids.isEmpty() || colleague.isEmpty()
                ? Uni.createFrom().item(0)
                : api.post(language, records + "/reassign", Map.of("ids", ids, "userId", colleague), Map.of())
                        .map(answer -> answer.path("reassigned").size());
        return given.map(
                number -> Response.seeOther(URI.create(list + (list.contains("?") ? "&" : "?") + DONE + "=" + number))
                        .build());
    }
}
