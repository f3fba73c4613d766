package crm.proofs.floors;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Checkout;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The build fails with a component that has a known hole. */
@Order(1)
class FloorsIT {

    @Test
    void noModuleResolvesAComponentBelowItsFloor() throws IOException {
        var root = Checkout.root();

        assertThat(Floors.read(root.resolve("floors.yaml")).broken(Component.resolvedIn(root)))
                .isEmpty();
    }
}
