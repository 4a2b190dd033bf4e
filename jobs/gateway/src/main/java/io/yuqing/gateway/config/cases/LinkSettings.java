/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.cases;

import io.yuqing.domain.cases.link.LinkKeys;

/**
 * The pages to which signed links lead.
 *
 * @param secure whether browsers speak TLS, so that cookies need go by nothing else
 * @param plain whether others on the network may read along, which each page says
 */
public record LinkSettings(LinkKeys keys, boolean secure, boolean plain) {}
