/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.wire.alert.AlertJsons;
import io.yuqing.wire.judgement.Judgement;
import java.time.Instant;

/** What the second reading says, and alerts on threads that it may say something of. */
public final class Judgements {
    private Judgements() {}

    /** Of what the linear model calls 社情民意. */
    public static Judgement of(String cluster, String category, float score) {
        Judgement judgement = new Judgement();
        judgement.itemId = "bbs/" + cluster;
        judgement.platform = "bbs";
        judgement.rootId = "bbs/" + cluster;
        judgement.clusterId = cluster;
        judgement.category = category;
        judgement.categoryScore = score;
        judgement.linearCategory = "public_concern";
        judgement.sentiment = "neutral";
        judgement.linearSentiment = "neutral";
        return judgement;
    }

    /** A firing alert on a thread of the cluster; no rule says where it belongs. */
    public static ObjectNode alert(String id, String level, String cluster, Instant at) {
        ObjectNode alert = AlertJsons.firing(id, level, at);
        alert.put("subject_kind", "thread");
        alert.put("subject_id", "bbs/" + id);
        alert.put("cluster_id", cluster);
        alert.put("category", "public_concern");
        alert.putObject("labels");
        ((ObjectNode) alert.get("evidence"))
                .putArray("routed")
                .addObject()
                .put("cluster_id", cluster)
                .put("category", "public_concern")
                .put("by_rule", false);
        return alert;
    }
}
