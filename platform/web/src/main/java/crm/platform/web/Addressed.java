package crm.platform.web;

/** A view that has an address of its own, of which {@code Location} tells. */
public interface Addressed {

    /** The last part of the address, below the list that it is in. */
    String address();
}
