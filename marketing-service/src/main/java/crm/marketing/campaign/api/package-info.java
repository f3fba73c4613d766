@NullMarked
package crm.marketing.campaign.api;

import org.jspecify.annotations.NullMarked;
