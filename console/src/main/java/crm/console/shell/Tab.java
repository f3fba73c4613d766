package crm.console.shell;

/** One of the pages or views that belong together. */
public record Tab(String text, String address, boolean current) {}
