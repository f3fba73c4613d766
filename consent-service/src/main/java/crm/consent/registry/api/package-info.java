@NullMarked
package crm.consent.registry.api;

import org.jspecify.annotations.NullMarked;
