package crm.consent.permission.api;

import java.util.List;

/** All permissions of one person or address: at most one per purpose, or per brand, channel and kind of recipient. */
record PermissionsView(List<PermissionView> items) {}
