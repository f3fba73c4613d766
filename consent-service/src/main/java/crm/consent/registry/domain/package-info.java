@NullMarked
package crm.consent.registry.domain;

import org.jspecify.annotations.NullMarked;
