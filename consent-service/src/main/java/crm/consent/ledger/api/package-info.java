@NullMarked
package crm.consent.ledger.api;

import org.jspecify.annotations.NullMarked;
