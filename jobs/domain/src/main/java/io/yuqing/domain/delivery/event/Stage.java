/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import io.yuqing.domain.delivery.DeliveryReason;
import java.util.List;

/** One reason to withhold a notice. Pure. */
interface Stage {
    /** In this order the first that objects decides. */
    List<Stage> ALL =
            List.of(
                    Stages::notFiring,
                    Stages::endedUntold,
                    Stages::nothingNew,
                    Stages::silenced,
                    Stages::longAgo,
                    Stages::mutedByHigher);

    /** Why the notice is withheld; null if this stage has nothing against it. */
    DeliveryReason objection(Situation news);

    /** The first objection; null if there is none. */
    static DeliveryReason firstObjection(Situation news) {
        for (Stage stage : ALL) {
            DeliveryReason objection = stage.objection(news);
            if (objection != null) {
                return objection;
            }
        }
        return null;
    }
}
