/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Holds the files of {@code deploy/} to what reads them: Kubernetes, the Flink operator, Compose,
 * Prometheus and the jobs. No test here starts a container, a broker or an engine.
 */
package io.yuqing.acceptance.deploy;
