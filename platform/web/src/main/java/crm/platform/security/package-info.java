@NullMarked
package crm.platform.security;

import org.jspecify.annotations.NullMarked;
