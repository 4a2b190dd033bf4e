/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The register of sources and the watch over them: who delivers, who is slow, silent or never seen.
 * Items and topics may not enter.
 */
package io.yuqing.domain.source;
