package crm.platform.web;

import java.util.UUID;

/** A view whose address ends with its id. */
public interface Identified extends Addressed {

    UUID id();

    @Override
    default String address() {
        return id().toString();
    }
}
