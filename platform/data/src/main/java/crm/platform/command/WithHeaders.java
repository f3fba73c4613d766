package crm.platform.command;

import java.util.Map;

/** A view with headers that are not kept: whoever repeats the request gets the view alone. For what may be shown once. */
public record WithHeaders<V>(V view, Map<String, String> headers) {}
