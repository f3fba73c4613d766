package crm.platform.web;

/** A view of one aggregate; its version becomes the {@code ETag}. */
public interface Versioned {

    long version();
}
