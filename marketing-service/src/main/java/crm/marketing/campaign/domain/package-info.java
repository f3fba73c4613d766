@NullMarked
package crm.marketing.campaign.domain;

import org.jspecify.annotations.NullMarked;
