package crm.consent.address.application;

import crm.consent.address.domain.Hashes;
import java.util.HexFormat;
import java.util.UUID;

/** A contact point's id follows from the hash of its address, so that nobody has to look it up. */
public final class ContactPointIds {

    private ContactPointIds() {}

    public static UUID of(String contactPointHash) {
        return Hashes.uuid(HexFormat.of().parseHex(contactPointHash));
    }
}
