package crm.gateway.directory;

/** What is asked or answered, as far as a log may hold it. */
public interface Loggable {

    /** Ids and codes, never a name, an address or a secret. */
    String logged();
}
