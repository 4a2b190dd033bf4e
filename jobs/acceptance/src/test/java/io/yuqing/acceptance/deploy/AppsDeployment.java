/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Version;
import java.io.Serial;
import java.io.Serializable;

/**
 * A {@code Deployment}, as far as one is in use here: the pod in it is read by the client's own
 * classes, and what stands around it is less than the jar that has its class.
 */
@Group("apps")
@Version("v1")
@Kind("Deployment")
final class AppsDeployment extends CustomResource<AppsDeployment.Spec, Void> {
    @Serial private static final long serialVersionUID = 1;

    /** What is wanted. */
    record Spec(
            @JsonProperty("replicas") Integer replicas,
            @JsonProperty("strategy") Strategy strategy,
            @JsonProperty("selector") LabelSelector selector,
            @JsonProperty("template") PodTemplateSpec template)
            implements Serializable {}

    /** How one version follows another. */
    record Strategy(@JsonProperty("type") String type) implements Serializable {}

    PodSpec pod() {
        return getSpec().template().getSpec();
    }
}
