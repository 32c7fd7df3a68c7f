;; Turns the text of encode-core.mjs into bytes, in place: a loop that a page runs once is over here before a script's
;; would be compiled. Memory: from 0 the rank of each letter, from 256 the byte of each rank, from 512 the text.
(module
  (memory (export "memory") 1)
  (func (export "unpack") (param $size i32) (param $singles i32) (param $letters i32) (result i32)
    (local $from i32) (local $to i32) (local $rank i32)
    (local.set $from (i32.const 512))
    (local.set $to (i32.const 512))
    (local.set $size (i32.add (local.get $size) (i32.const 512)))
    (loop $next
      (local.set $rank (i32.load8_u (i32.load8_u (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 1)))
      ;; The last letters begin a pair.
      (if (i32.ge_u (local.get $rank) (local.get $singles))
        (then
          (local.set $rank
            (i32.add
              (i32.add
                (local.get $singles)
                (i32.mul (i32.sub (local.get $rank) (local.get $singles)) (local.get $letters)))
              (i32.load8_u (i32.load8_u (local.get $from)))))
          (local.set $from (i32.add (local.get $from) (i32.const 1)))))
      (i32.store8 (local.get $to) (i32.load8_u offset=256 (local.get $rank)))
      (local.set $to (i32.add (local.get $to) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $from) (local.get $size))))
    (i32.sub (local.get $to) (i32.const 512))))
