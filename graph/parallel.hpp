// SPDX-License-Identifier: MIT
// One loop over independent pieces of work, on as many threads as wanted. Which thread does a piece changes nothing:
// each piece writes to its own place.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace elchi {

/// Calls work(0) to work(count - 1), each once. The first exception is thrown on when all threads have stopped.
template <typename Work>
void parallel_for(std::size_t count, unsigned threads, Work work) {
    if (threads <= 1 || count <= 1) {
        for (std::size_t at = 0; at < count; ++at) {
            work(at);
        }
        return;
    }
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failing;
    const auto run = [&] {
        try {
            for (std::size_t at = next++; at < count; at = next++) {
                work(at);
            }
        } catch (...) {
            const std::lock_guard lock(failing);
            failure = std::current_exception();
            next = count;
        }
    };
    {
        std::vector<std::jthread> workers;
        const std::size_t wanted = std::min<std::size_t>(threads, count);
        for (std::size_t worker = 1; worker < wanted; ++worker) {
            workers.emplace_back(run);
        }
        run();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace elchi
