package crm.customer.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.Channel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChannelPlaceTest {

    /** One list for all services: a channel has the same name everywhere. */
    @Test
    void theChannelsAreThoseOfTheOneListThatThisPlaceTakes() {
        assertThat(Arrays.stream(PreferredChannel.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(Channel.of(Channel.Place.PREFERENCE).stream()
                        .map(Channel::name)
                        .toList());
    }
}
