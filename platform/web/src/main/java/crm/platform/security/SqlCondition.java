package crm.platform.security;

import java.util.List;

/** A boolean SQL expression and the values of its parameters, in order. */
public record SqlCondition(String sql, List<Object> arguments) {}
