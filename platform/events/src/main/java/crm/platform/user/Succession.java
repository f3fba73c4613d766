package crm.platform.user;

import java.util.UUID;

/**
 * Somebody has left, and somebody else goes on.
 *
 * @param open whether there may be records left
 */
record Succession(UUID user, UUID successor, boolean open) {}
