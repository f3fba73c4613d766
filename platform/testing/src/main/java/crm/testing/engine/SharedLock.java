package crm.testing.engine;

/** A Quarkus test and its resources live in different class loaders; an interned text is one object for all of them. */
public final class SharedLock {

    public static final Object IN_THIS_JVM = "crm.testing.lock".intern();

    private SharedLock() {}
}
