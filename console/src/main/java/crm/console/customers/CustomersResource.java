package crm.console.customers;

import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.parts.Chips;
import crm.console.parts.Handover;
import crm.console.parts.Handovers;
import crm.console.parts.Listing;
import crm.console.parts.Lists;
import crm.console.parts.Place;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.platform.security.Caller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Customers as a list that is searched as one types; its filters stand in the address. */
@Path("/console/customers")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class CustomersResource {

    private static final String PAGE = "/console/customers";
    private static final String COMPANIES = "companies";

    private static final String KIND = "kind";

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Handovers handovers;

    CustomersResource(Shells shells, SignedIn user, Api api, Handovers handovers) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.handovers = handovers;
    }

    /**
     * @param kind people or companies
     * @param next where the next page is; null on the last one
     */
    record Found(
            String kind,
            String search,
            List<Chips> chips,
            List<Listing.Link> creates,
            List<CustomerRow> rows,
            @Nullable String next,
            Listing.Search form,
            @Nullable Handover handover) {

        public boolean companies() {
            return kind.equals(COMPANIES);
        }
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance customers(Shell shell, Found found);
    }

    @GET
    public Uni<TemplateInstance> list(@Context UriInfo address) {
        var shell = shells.here();
        var texts = Shells.texts(CustomerTexts.class, shell.language());
        var place = Place.of(address, KIND, "owner", "status", Place.SEARCH, Place.CURSOR, Handovers.DONE);
        var shown = COMPANIES.equals(place.get(KIND)) ? COMPANIES : "people";
        var action = PAGE + "/reassign?" + KIND + "=" + shown;
        var asked = Uni.combine()
                .all()
                .unis(
                        api.get(shell.language(), path(shown), query(place)),
                        handovers.offer(shell.language(), "customer:reassign", action, place))
                .asTuple();
        return asked.map(both -> {
            var page = both.getItem1();
            var rows = Items.of(page)
                    .map(customer -> CustomerRow.of(customer, shell.words()))
                    .toList();
            var found = new Found(
                    shown,
                    place.get(Place.SEARCH),
                    chips(place, texts),
                    creates(texts),
                    rows,
                    Lists.next(place, page),
                    Listing.Search.of(place, texts.search(), texts.searchHint()),
                    both.getItem2().orElse(null));
            return Templates.customers(shell, found).setLocale(shell.language());
        });
    }

    @POST
    @Path("/reassign")
    public Uni<Response> reassign(@RestQuery @Nullable String kind, MultivaluedMap<String, String> sent) {
        return handovers.give(shells.here().language(), path(kind == null ? "" : kind), PAGE, sent);
    }

    private static Map<String, String> query(Place place) {
        var query = new LinkedHashMap<String, String>(Map.of("limit", "50"));
        for (var name : List.of(Place.SEARCH, Place.CURSOR)) {
            if (!place.get(name).isEmpty()) {
                query.put(name, place.get(name));
            }
        }
        if (place.get("owner").equals(Caller.ME)) {
            query.put("filter[ownerUserId]", Caller.ME);
        }
        if (!place.get("status").isEmpty()) {
            query.put("filter[recordStatus]", place.get("status"));
        }
        return query;
    }

    private static List<Chips> chips(Place place, CustomerTexts texts) {
        var states = new LinkedHashMap<String, String>();
        states.put("ACTIVE", texts.active());
        states.put("ARCHIVED", texts.archived());
        return List.of(
                Chips.of(place, KIND, texts.kind(), texts.people(), Map.of(COMPANIES, texts.companies())),
                Chips.of(place, "owner", texts.owner(), texts.anyOwner(), Map.of(Caller.ME, texts.mine())),
                Chips.of(place, "status", texts.status(), texts.anyStatus(), states));
    }

    private List<Listing.Link> creates(CustomerTexts texts) {
        var creates = new ArrayList<Listing.Link>();
        if (user.caller().may("individual-customer:write")) {
            creates.add(new Listing.Link(texts.newPerson(), CustomerForms.PAGE + "/new-person"));
        }
        if (user.caller().may("corporate-customer:write")) {
            creates.add(new Listing.Link(texts.newCompany(), CustomerForms.PAGE + "/new-company"));
        }
        return creates;
    }

    private static String path(String kind) {
        return kind.equals(COMPANIES) ? "/api/v1/corporate-customers" : "/api/v1/individual-customers";
    }
}
