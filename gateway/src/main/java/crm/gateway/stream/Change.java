package crm.gateway.stream;

import java.util.UUID;

/** A record has changed to this version; where its event lies in the topic. */
record Change(UUID id, long version, int partition, long offset) {

    /** Whether somebody who has heard of everything before this position has not heard of it. */
    boolean isFrom(long[] position) {
        return offset >= position[partition];
    }
}
