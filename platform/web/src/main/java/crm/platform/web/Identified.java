package crm.platform.web;

import java.util.UUID;

/** A view that has an address of its own: {@code Location} is built from its id. */
public interface Identified {

    UUID id();
}
