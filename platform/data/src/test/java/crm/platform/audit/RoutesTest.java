package crm.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.audit.Routes.Route;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    @SuppressWarnings("unused") // looked at by reflection
    @Path("/api/v1/things/")
    private static final class Things {

        @Path("/{id}/parts/{part}")
        void part() {}

        void all() {}
    }

    @SuppressWarnings("unused") // looked at by reflection
    @Path("elsewhere")
    private static final class Elsewhere {

        void all() {}
    }

    @SuppressWarnings("unused") // looked at by reflection
    private abstract static class Inherited {

        @Path("/{id}/end")
        void end() {}
    }

    @Path("/api/v1/some-things")
    private static final class SomeThings extends Inherited {}

    @Test
    void aRouteIsWhatItsResourceDeclares() throws Exception {
        var routes = new Routes();

        assertThat(routes.of(Things.class, Things.class.getDeclaredMethod("part")))
                .isEqualTo(new Route("/api/v1/things/{id}/parts/{part}", "things"));
        assertThat(routes.of(Things.class, Things.class.getDeclaredMethod("all")))
                .isEqualTo(new Route("/api/v1/things", "things"));
        assertThat(routes.of(Elsewhere.class, Elsewhere.class.getDeclaredMethod("all")))
                .isEqualTo(new Route("/elsewhere", "/elsewhere"));
    }

    /** Where one class has the operations and others the addresses. */
    @Test
    void anInheritedOperationIsAtTheAddressOfTheResourceThatInheritsIt() throws Exception {
        assertThat(new Routes().of(SomeThings.class, Inherited.class.getDeclaredMethod("end")))
                .isEqualTo(new Route("/api/v1/some-things/{id}/end", "some-things"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/things/0199-7, ",
        "/api/v1/things/ada@example.com/x, ",
        "/api/v1/things/01890000-0000-7000-8000-00000000000a, 01890000-0000-7000-8000-00000000000a",
        "api/v1/things/01890000-0000-7000-8000-00000000000A/parts/01890000-0000-7000-8000-00000000000b, "
                + "01890000-0000-7000-8000-00000000000a",
        "/api/v1/things/x01890000-0000-7000-8000-00000000000a, ",
        "/api/v1/things/01890000-0000-7000-8000-00000000000ax, "
    })
    void nothingOfAnAddressIsKeptButAnId(String path, String id) {
        assertThat(Routes.idIn(path)).isEqualTo(id);
    }
}
